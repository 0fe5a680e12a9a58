/// A value of a TOML text.
package indirect enum TOMLValue: Equatable, Sendable {
  /// In quotes of either kind.
  case string(String)
  /// Without quotes, as it was written: a number, a date, `true`, `false`.
  case bare(String)
  case array([TOMLValue])
  case table([Member])

  /// One `key = value` of a table.
  package struct Member: Equatable, Sendable {
    package var key: String
    package var value: TOMLValue

    package init(key: String, value: TOMLValue) { (self.key, self.value) = (key, value) }
  }

  /// The words in quotes; nil for anything else.
  package var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The words, in quotes or not; nil for arrays and tables.
  package var text: String? {
    switch self {
    case .string(let text), .bare(let text): text
    case .array, .table: nil
    }
  }

  /// nil unless it is `true` or `false`.
  package var bool: Bool? { if case .bare(let text) = self { Bool(text) } else { nil } }

  /// nil unless it is a whole number that fits; `1_000` is one.
  package var int: Int? { if case .bare(let text) = self { Int(text.filter { $0 != "_" }) } else { nil } }

  /// The values of an array; of anything else the value itself.
  package var items: [TOMLValue] { if case .array(let items) = self { items } else { [self] } }

  /// The members of a table in their order; empty for anything else.
  package var members: [Member] { if case .table(let members) = self { members } else { [] } }

  /// The last member of this key.
  package subscript(key: String) -> TOMLValue? { members.last { $0.key == key }?.value }
}
