/// Addresses of the web as they may be shown: a host that could pass for another one is spelled in ASCII.
enum WebAddress {
  /// The address with its host in ASCII where letters of several scripts stand side by side in it ("аpple.com" with a Cyrillic а),
  /// or what is no letter at all; any other address as it is. Browsers open the same page for both.
  ///
  /// Latin with Chinese, Japanese or Korean is no such mixture: nobody takes one for the other.
  static func plain(_ address: String) -> String {
    guard let range = host(of: address) else { return address }
    let host = address[range].lowercased()
    guard isMixed(host) else { return address }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false).map(ascii)
    return address[..<range.lowerBound] + labels.joined(separator: ".") + address[range.upperBound...]
  }

  /// Where the host stands: behind "//" and who the user is, before port and path.
  private static func host(of address: String) -> Range<String.Index>? {
    guard let slashes = address.firstRange(of: "://") else { return nil }
    let rest = address[slashes.upperBound...]
    var host = rest.prefix { !"/?#\\".contains($0) }
    if let user = host.lastIndex(of: "@") { host = host[host.index(after: user)...] }
    if let colon = host.lastIndex(of: ":"), host[colon...].dropFirst().allSatisfy(\.isWholeNumber) {
      host = host[..<colon]
    }
    return host.startIndex..<host.endIndex
  }

  private enum Script: Hashable {
    case latin, eastAsian
    case other(UInt32)
    case none
  }

  private static func isMixed(_ host: String) -> Bool {
    var scripts = Set(host.unicodeScalars.map(script))
    if scripts.contains(.none) { return true }
    scripts.subtract([.eastAsian])
    return scripts.count > 1
  }

  /// The script of a letter, told coarsely by where it stands in Unicode; none for what should stand in no host.
  private static func script(_ scalar: Unicode.Scalar) -> Script {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0x5B, 0x5D, 0x3A, 0x5F, 0x25: return .eastAsian
    case ..<0x80: return scalar.properties.isAlphabetic ? .latin : .none
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x3FFFF:
      return scalar.properties.isAlphabetic ? .eastAsian : .none
    default:
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
      guard isLetter, scalar.properties.numericType == nil else { return .none }
      if scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) { return .latin }
      // Greek, Cyrillic, and blocks of half that size behind them.
      return .other((0x400...0x52F).contains(scalar.value) ? 0x400 : scalar.value >> 7)
    }
  }

  /// One label of a host in ASCII.
  private static func ascii(_ label: Substring) -> String {
    label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + punycode(Array(label.unicodeScalars))
  }

  /// Source: RFC 3492, section 6.3
  private static func punycode(_ scalars: [Unicode.Scalar]) -> String {
    var output = scalars.filter(\.isASCII).map { Character($0) }
    let basic = output.count
    var handled = basic
    if basic > 0 { output.append("-") }
    var (code, delta, bias) = (128, 0, 72)
    while handled < scalars.count {
      guard let next = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= code }).min() else { break }
      delta += (next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if Int(scalar.value) < code { delta += 1 }
        guard Int(scalar.value) == code else { continue }
        output += digits(delta, bias: bias)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return String(output)
  }

  private static func digits(_ delta: Int, bias: Int) -> [Character] {
    var digits: [Character] = []
    var (rest, place) = (delta, 36)
    while true {
      let threshold = min(26, max(1, place - bias))
      guard rest >= threshold else { return digits + [digit(rest)] }
      digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      place += 36
    }
  }

  private static func digit(_ value: Int) -> Character {
    Character(Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26)))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var places = 0
    while rest > 455 {
      rest /= 35
      places += 36
    }
    return places + 36 * rest / (rest + 38)
  }
}
