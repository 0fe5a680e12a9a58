import News

/// How a way of naming a person lies in the library.
enum FormContent {
  static func pack(_ form: NameForm) -> [UInt8] {
    var packer = Packer(capacity: 64)
    packer.text(form.name.text)
    packer.text(form.name.family)
    packer.text(form.name.given)
    packer.code(form.name.order)
    packer.double(form.name.confidence)
    packer.code(form.kind)
    packer.list(form.titles) { $0.text($1) }
    packer.optional(form.country) { $0.text($1) }
    return packer.bytes
  }

  static func unpack(_ bytes: [UInt8], id: Int64) throws(DamagedBytes) -> NameForm {
    var unpacker = Unpacker(bytes)
    let name = PersonName(
      try unpacker.text(), family: try unpacker.text(), given: try unpacker.text(), order: try unpacker.code(),
      confidence: try unpacker.double())
    let kind: Official.Kind = try unpacker.code()
    let titles = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.text() }
    let country = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.text() }
    return NameForm(id: id, name: name, kind: kind, titles: titles, country: country, articles: 0)
  }
}
