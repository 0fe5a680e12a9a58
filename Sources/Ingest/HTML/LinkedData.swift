/// The article that a page's JSON-LD describes, out of lists, graphs and references.
///
/// Source: https://www.w3.org/TR/json-ld11/, https://schema.org/Article
struct LinkedData {
  /// The object of the article; nil when the page describes none.
  private(set) var article: JSONValue?
  /// The object of the page, which often carries what the article's lacks.
  private(set) var page: JSONValue?
  /// The name of the site itself.
  private(set) var site: String?
  private var byID: [String: JSONValue] = [:]

  /// More objects than any page has by intent.
  private static let most = 4000

  init(_ scripts: [JSONValue]) {
    var queue = scripts
    var next = 0
    var articles: [JSONValue] = []
    while next < queue.count, next < Self.most {
      let value = queue[next]
      next += 1
      switch value {
      case .array(let items): queue += items
      case .object(let members):
        let types = Self.types(value)
        if types.contains(where: Self.isArticle) { articles.append(value) }
        if site == nil, types.contains("WebSite") { site = value["name"]?.items.first?.text.map(Self.clean) }
        if page == nil, types.contains(where: { $0.hasSuffix("WebPage") }) { page = value }
        if let id = value["@id"]?.text, (byID[id]?.members.count ?? 0) < members.count { byID[id] = value }
        for member in members where Self.leads(member.name) { queue.append(member.value) }
      default: break
      }
    }
    article = articles.first { $0["headline"] != nil || $0["articleBody"] != nil } ?? articles.first
  }

  /// The text of a member of the article, or of the page when the article has none.
  func text(_ name: String) -> String? {
    for object in [article, page] {
      if let text = object?[name]?.items.first?.text.map(Self.clean), !text.isEmpty { return text }
    }
    return nil
  }

  /// The people that a member of the article names, references followed; organisations are left out.
  func people(_ name: String) -> [String] {
    guard let value = article?[name] else { return [] }
    return value.items.flatMap { item -> [String] in
      let object = resolved(item)
      if let text = object.text { return [Self.clean(text)] }
      let types = Self.types(object)
      guard !types.contains(where: { $0.hasSuffix("Organization") }) || types.contains("Person") else { return [] }
      return (object["name"]?.items ?? []).compactMap(\.text).map(Self.clean)
    }
  }

  /// The organisations among those whom a member of the article names.
  func organizations(_ name: String) -> [String] {
    (article?[name]?.items ?? []).map(resolved).filter { object in
      let types = Self.types(object)
      return types.contains { $0.hasSuffix("Organization") } && !types.contains("Person")
    }.compactMap { $0["name"]?.items.first?.text.map(Self.clean) }
  }

  /// The name of an organisation that a member of the article or the page names.
  func organization(_ name: String) -> String? {
    for object in [article, page] {
      guard let item = object?[name]?.items.first else { continue }
      let found = resolved(item)
      if let text = found["name"]?.items.first?.text ?? found.text, !text.isEmpty { return Self.clean(text) }
    }
    return nil
  }

  /// The article's text, where a page gives it so.
  var body: [String] {
    guard let text = article?["articleBody"]?.items.first?.text else { return [] }
    return CharacterReferences.decode(text).split(whereSeparator: \.isNewline).map { Self.clean(String($0)) }
      .filter { !$0.isEmpty && !$0.contains("<") }
  }

  /// Whether the publisher says that the text is not free to read.
  var isBehindPaywall: Bool {
    switch article?["isAccessibleForFree"] {
    case .bool(let isFree): !isFree
    case .string(let text): text.lowercased() == "false"
    default: false
    }
  }

  private func resolved(_ value: JSONValue) -> JSONValue {
    guard let id = value["@id"]?.text, value["name"] == nil else { return value }
    return byID[id] ?? value
  }

  private static func clean(_ text: String) -> String { PlainText.collapsed(CharacterReferences.decode(text)) }

  private static func types(_ value: JSONValue) -> [String] {
    (value["@type"]?.items ?? []).compactMap(\.text).map { type in
      type.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? type
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "Review"
      || type == "Recipe"
      || type == "SocialMediaPosting" || type == "LiveBlogPosting" || type == "OpinionNewsArticle"
  }

  /// Members in which the article itself may stand; not those of other articles.
  private static func leads(_ name: String) -> Bool {
    switch name {
    case "@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "creator", "hasPart", "itemReviewed",
      "review":
      true
    default: false
    }
  }
}
