import Foundation
import Testing

@testable import Linking

@Suite struct NameMatchTests {
  @Test(arguments: [
    ("Chung Dong-min", "Jeong Dongmin"), ("Lee Seok-hun", "Yi Sok Hun"), ("Rhee Kyung-soo", "Lee Gyeongsu"),
    ("Ahn Sung-hyun", "An Seong Hyeon"), ("Park Joon-young", "Bak Jun-yeong"), ("Choi Mi-sook", "Choe Misuk"),
    ("Hyun-woo Kang", "Kang Hyeonu"), ("Ryu Chul-ho", "Yoo Cheolho"), ("NOH Tae-il", "Roh Tae Il"),
    ("Kang Jin-wha", "Gang Jinhwa"), ("Park Tae-back", "Bak Tae-baek"), ("Han Chan-ho", "Han Ch'an-ho"),
    ("박서연", "Park Seo-yeon"), ("이준호", "Lee Jun-ho"),
  ])
  func romanizationsOfOneKoreanNameMatch(one: String, other: String) {
    #expect(Linker.match(one, other).score >= 0.8)
  }

  @Test(arguments: [
    ("Kim Min-ji", "Kim Min-ho"), ("Park Sun-young", "Park Sun-ah"), ("Lee Dong-hun", "Lim Dong-hun"),
    ("Kim Seok-jin", "Kim Soo-jin"), ("Jung Ha-na", "Jung Ha-ni"), ("Kevin Kim", "Kim Ke-bin"),
  ])
  func otherKoreanNamesDoNotMatch(one: String, other: String) {
    #expect(Linker.match(one, other).score < 0.8)
  }

  @Test(arguments: [
    ("Robert Carmody", "Bob Carmody"), ("J. R. Carmody", "John Carmody"), ("Anna van der Loo", "Anna Loo"),
    ("Sergei Dobrov", "Serhiy Dobrov"), ("Yousef al-Rawi", "Yusuf Al Rawi"), ("Carmody, Robert", "Robert Carmody"),
    ("Mikhail Turgenyev", "Michail Turgenjew"), ("Maria Elena Prieto", "María Prieto"), ("Dr. Ann Poole", "Ann Poole"),
    ("Tsao Ming-te", "Cao Mingde"), ("Li Wen", "Wen Li"), ("Abdel Karim el-Saberi", "Abd al-Karim as-Saberi"),
    ("CD Carmody", "Claire Dora Carmody"), ("Walter F. Hume", "Walter Frank Hume"), ("Jan Vroom", "Jan van Vroom"),
    ("Itoh Yuki", "Yuki Ito"), ("Ito Shinji", "Itō Sinzi"), ("Abdel Karim Saberi", "Abdulkarim Saberi"),
    ("Михаил Петренко", "Mikhail Petrenko"), ("Νίκος Στουμπάκος", "Nikos Stoubakos"), ("Teng Kuo-min", "Deng Guomin"),
  ])
  func formsOfOneNameMatch(one: String, other: String) {
    #expect(Linker.match(one, other).score >= 0.8)
  }

  @Test(arguments: [
    ("Robert Carmody", "Peter Carmody"), ("Paul Hallam", "Paula Hallam"), ("Ann Poole", "Ann Pell"),
    ("John A. Carmody", "John B. Carmody"), ("Walter Hume Jr.", "Walter Hume Sr."), ("Carmody", "Robert Carmody"),
    ("", "Robert Carmody"), ("Walter Hume Jr.", "Walter Hume"), ("Walter H. Hume", "Walter F. H. Hume"),
    ("Walter F. H. Hume", "Walter H. Hume"), ("Jan de Vroom", "Jan van Vroom"),
    ("Ana Prieto", "Ana Prieto Holm Sol Lima"), ("Zhou Jin", "Zhou Qin"), ("Wang Zhiming", "Wang Chiming"),
    ("Zhao Ge", "Zhao Gu"), ("Ito Masashi", "Ito Masaki"), ("Mori Kouta", "Mori Gouta"),
    ("Samir Haddad", "Samira Haddad"), ("Kamal Saberi", "Kamil Saberi"), ("Tom Larsen", "Tom Larsson"),
    ("Ana Prieto Lima", "Ana Lima Prieto"), ("박서연", "Park Seo-jun"), ("Scott Russell", "Russell Scott"),
    // Not spelled in Latin letters: what is left in Hangul is compared as it stands.
    ("로버트 카모디", "피터 카모디"), ("로버트 카모디", "박서연"), ("로버트 Ж", "카모디 Ж"),
  ])
  func otherNamesDoNotMatch(one: String, other: String) {
    #expect(Linker.match(one, other).score < 0.8)
  }

  /// A pair is taken for one person from .8 on.
  @Test(arguments: [1, 0])
  func pairsOfWesternNamesAreToldApart(remainder: Int) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Gold/name_pairs.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    var (right, wanted, found) = (0, 0, 0)
    for (number, line) in lines.enumerated() where !line.hasPrefix("#") && number % 2 == remainder {
      let parts = line.split(separator: "\t").map(String.init)
      let isTaken = Linker.match(parts[1], parts[2]).score >= 0.8
      wanted += parts[0] == "1" ? 1 : 0
      found += isTaken ? 1 : 0
      right += isTaken && parts[0] == "1" ? 1 : 0
    }
    #expect(wanted >= 30)
    #expect(Double(2 * right) / Double(wanted + found) >= 0.9)
  }

  /// Nothing but more than the name makes them one person: an office, or who stands beside them.
  @Test(arguments: [
    ("Mary Ann Hallam", "Mary Hallam"), ("Paul Grant", "Grant Paul"), ("Ana Garcia Prieto", "Ana Prieto"),
  ])
  func doubtfulNamesAreNotSure(one: String, other: String) {
    #expect((0.8..<0.95).contains(Linker.match(one, other).score))
  }

  @Test(arguments: [
    ("Ann Poole", "Bea Poole"), ("Erica Hallam", "Eric Hallam"), ("Anna Sol Prieto", "Anna Prieto Lima"),
  ])
  func theOrderOfTheTwoDoesNotMatter(one: String, other: String) {
    #expect(Linker.match(one, other).score == Linker.match(other, one).score)
  }

  @Test func aChineseNameIsNoKoreanOne() {
    #expect(Linker.match("Li Wen", "Wen Li").reason == "same Chinese name, family name last")
  }

  @Test func everyAnswerHasAReason() {
    #expect(Linker.match("Bob Carmody", "Robert Carmody").reason.contains("short for"))
    #expect(!Linker.match("Ann Poole", "Lee Seok-hun").reason.isEmpty)
  }
}

@Test(
  arguments: [
    (.korean, "dongyoung", 2), (.korean, "kim", 1), (.korean, "jeongeun", 2), (.korean, "smith", nil),
    (.chinese, "xiaoping", 2), (.chinese, "ch'ing", 1), (.chinese, "zhao", 1), (.chinese, "brown", nil),
    (.vietnamese, "nguyen", 1), (.vietnamese, "phuc", 1), (.korean, "", nil), (.korean, "é", nil),
    (.chinese, "anananananananan", 8), (.chinese, "ananananananananan", nil),
  ] as [(Romanization, String, Int?)])
func wordsAreCutIntoSyllables(language: Romanization, word: String, count: Int?) {
  #expect(language.syllables(in: word) == count)
}
