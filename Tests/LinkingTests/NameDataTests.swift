import Foundation
import News
import Testing

@testable import Linking

@Suite struct NameDataTests {
  private static let columns = [
    ("titles.tsv", 6), ("titles_abroad.tsv", 6), ("speech.tsv", 3), ("countries.tsv", 3), ("places.tsv", 1),
    ("family_names.tsv", 3), ("given_names.tsv", 2),
    ("name_variants.tsv", 3), ("name_words.tsv", 2), ("abbreviations.tsv", 1), ("pinyin.tsv", 2),
    ("korean.tsv", 2),
  ]

  @Test(arguments: columns)
  func everyLineHasItsColumns(file: String, columns: Int) {
    let rows = Resource.rows(.linking, file)
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { $0.count == columns && !$0.contains { $0.isEmpty || $0.first == " " || $0.last == " " } })
    #expect(Resource.text(.linking, file).hasPrefix("# "))
    #expect(Resource.text(.linking, file).contains("Source:"))
  }

  @Test(arguments: columns)
  func noLineStandsTwice(file: String, columns: Int) {
    let rows = Resource.rows(.linking, file)
    #expect(Set(rows).count == rows.count)
  }

  @Test func titlesHaveKnownClassesAndEqualHeadsThatExist() {
    let all = Resource.rows(.linking, "titles.tsv").filter { $0.count == 6 }
    let rows = all + Resource.rows(.linking, "titles_abroad.tsv").filter { $0.count == 6 }
    let heads = Set(rows.filter { $0[1] == "en" }.map { $0[0] })
    for row in rows {
      #expect(TitleClass(rawValue: String(row[2])) != nil)
      #expect(["yes", "no"].contains(row[3]) && ["yes", "no"].contains(row[4]))
      #expect(row[1] != "en" || heads.contains(row[5]))
      #expect(row[0] == row[0].lowercased()[...])
    }
    #expect(Set(rows.map { $0[1] }).isSuperset(of: ["en", "fi", "sv", "de", "fr", "es", "ko"]))
  }

  @Test func wordsHaveKnownTraits() {
    for row in Resource.rows(.linking, "name_words.tsv") where row.count == 2 {
      #expect(Traits.named[String(row[0])] != nil)
    }
  }

  @Test func wordsOfSpeechHaveKnownKindsAndStandOnceInALine() {
    let kinds = Set(SpeechTables.kinds)
    for row in Resource.rows(.linking, "speech.tsv") where row.count == 3 {
      #expect(kinds.contains(row[1]), "\(row[1])")
      let words = row[2].components(separatedBy: ", ")
      #expect(Set(words).count == words.count && !words.contains(""), "\(row)")
    }
    #expect(Set(Speech.all.keys) == ["fr", "de", "es", "fi", "sv", "it", "nl", "pt"])
  }

  @Test func wordsOfKoreanHaveKnownKindsAndStandOnceInAKind() {
    var seen: Set<[Substring]> = []
    for row in Resource.rows(.linking, "korean.tsv") where row.count == 2 {
      if row[0] == "country" {
        let country = row[1].split(separator: " > ").first.map(String.init) ?? ""
        #expect(NameLexicon.shared.countries.contains(country), "\(row)")
        continue
      }
      #expect(KoreanWords.Kind(rawValue: String(row[0])) != nil, "\(row[0])")
      for word in row[1].split(separator: ", ") { #expect(seen.insert([row[0], word]).inserted, "\(row[0]) \(word)") }
    }
    let rows = Resource.rows(.linking, "titles.tsv").filter { $0.count == 6 && $0[1] == "ko" }
    #expect(KoreanWords.shared.heads.count == rows.count)
  }

  @Test func everyLanguageHasVerbsOfSpeechAndAWordThatOpensWhatIsReported() {
    let rows = Resource.rows(.linking, "speech.tsv").filter { $0.count == 3 }
    for language in Speech.all.keys {
      let kinds = Set(rows.filter { $0[0] == language }.map { $0[1] })
      #expect(kinds.isSuperset(of: ["report", "say", "reported", "helper", "that", "not", "and", "between", "opener"]))
    }
  }

  @Test func countriesHaveAName() {
    let rows = Resource.rows(.linking, "countries.tsv").filter { $0.count == 3 }
    #expect(Set(rows.map { $0[1] }) == ["name", "body", "adjective", "capital", "abbreviation"])
    #expect(
      Set(rows.map { $0[0] }).allSatisfy { country in
        rows.contains { $0[0] == country && ["name", "body"].contains($0[1]) }
      })
  }
}
