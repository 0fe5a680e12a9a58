import News
import Testing

@testable import Linking

/// Names, titles and speech of Korean texts; `Gold/korean.txt` holds whole articles.
@Suite struct KoreanTests {
  private func people(_ paragraphs: String..., title: String = "") -> [Person] {
    var article = ParsedArticle(title: title)
    article.language = "ko"
    article.body = paragraphs.map { Block(.paragraph, $0) }
    return Linker.read(article).people
  }

  private func roles(_ people: [Person], _ name: String) -> [String] {
    (people.first { $0.name.text == name }?.roles ?? []).map { role in
      let parts = [role.organization ?? "-", role.country ?? "-"] + role.modifiers.map(\.rawValue)
      return ([role.title] + parts).joined(separator: " | ")
    }
  }

  private struct Named: Sendable {
    var text: String
    var name: String
    var roles: [String]
  }

  private static let named = [
    Named(text: "나도현 교통부 장관은 자리를 떴다.", name: "나도현", roles: ["장관 | 교통부 | -"]),
    Named(text: "새길당 마소라 대표는 자리를 떴다.", name: "마소라", roles: ["대표 | 새길당 | -"]),
    Named(text: "표진우 전 한울은행 회장이 왔다.", name: "표진우", roles: ["회장 | 한울은행 | - | former"]),
    Named(text: "곽윤서(61) 전 교통부 장관이 왔다.", name: "곽윤서", roles: ["장관 | 교통부 | - | former"]),
    Named(text: "추가온 대통령 당선인은 웃었다.", name: "추가온", roles: ["대통령 | - | - | elect"]),
    Named(text: "교통부 장관 직무대행인 진솔비 차관이 답했다.", name: "진솔비", roles: ["장관 | 교통부 | - | acting", "차관 | - | -"]),
    Named(text: "염재하 경제부총리 겸 교통부 장관이 왔다.", name: "염재하", roles: ["경제부총리 | - | -", "장관 | 교통부 | -"]),
    Named(text: "배우 노을빛은 웃었다. 배우 노을빛이 또 웃었다.", name: "노을빛", roles: ["배우 | - | -", "배우 | - | -"]),
    Named(text: "파벨 드로즈킨 체코 총리는 떠났다.", name: "파벨 드로즈킨", roles: ["총리 | - | Czech Republic"]),
    Named(text: "시의회(의장 옥다린)는 문을 닫았다.", name: "옥다린", roles: ["의장 | 시의회 | -"]),
  ]

  @Test(arguments: named)
  private func namesAreReadWithTheirTitles(case entry: Named) {
    #expect(roles(people(entry.text), entry.name) == entry.roles)
  }

  @Test(arguments: [
    "정치권 대표들이 모였다.", "신임 대표는 말을 아꼈다.", "한국 대통령은 답하지 않았다.", "강남구 구청장이 참석했다.",
    "전직 장관 세 명이 왔다.", "피해자 김모(45) 씨는 울었다.", "A씨는 자리를 떴다.", "이번 장관은 다르다.",
    "법인 대표 명의로 냈다. 현지 대표 사무소를 열었다.", "신진 작가 전시가 열린다. 경영진 이사 선임 안건이 통과됐다.",
    "조합원 대표도 왔다. 기간제 교사 처우가 나빠졌다.", "주식 시장이 흔들렸다. 유명한 배우와 조용한 감독이 왔다.",
    "이날 회의에서는 여당 대표가 먼저 말했다.", "‘제비꽃 박사’라는 책이 나왔다.", "정부의 장관 가운데 둘이 물러났다.",
  ])
  func whatOnlyLooksLikeANameIsNobody(text: String) { #expect(people(text).isEmpty) }

  @Test func aFamilyNameGoesToWhoseTitleItIs() {
    let found = people(
      "김가람 교통부 장관과 김나래 새길당 대표가 만났다.", "김 장관은 웃었다. 김 대표도 웃었다.", "김 과장은 웃지 않았다.")
    #expect(found.map { $0.mentions.map(\.text) } == [["김가람", "김"], ["김나래", "김"]])
  }

  @Test func whoHeldTheOfficeBeforeIsToldFromWhoHoldsIt() {
    let found = people("여가온 총장과 여도담 전 총장이 만났다.", "여 총장은 웃었다. 여 전 총장은 울었다.")
    #expect(found.map(\.mentions.count) == [2, 2])
  }

  @Test func twoWhoMayBeMeantAreLeftOpen() {
    var article = ParsedArticle(title: "")
    article.language = "ko"
    article.body = ["김가람 의원과 김나래 의원이 만났다.", "김 의원은 웃었다."].map { Block(.paragraph, $0) }
    let reading = Linker.read(article)
    #expect(reading.people.map(\.mentions.count) == [1, 1])
    #expect(reading.undecided.map(\.candidates) == [[0, 1]])
  }

  @Test func quotesGoToWhoIsTheSubject() {
    let found = people(
      "나도현 장관은 회의에서 “서두르지 않겠다”며 “길은 하나다”라고 말했다.", "이어 “곧 답하겠다”고 덧붙였다.",
      "마소라 대표는 그 뜻을 따르겠다고 밝혔다.", "업체 측은 “사실이 아니다”라고 했다.")
    #expect(found.map { $0.quotes.map(\.text) } == [["서두르지 않겠다", "길은 하나다", "곧 답하겠다"], ["그 뜻을 따르겠다"]])
    #expect(found[0].quotes.map(\.certainty) == [.named, .named, .likely])
    #expect(found[1].quotes.map(\.kind) == [.statement])
  }

  @Test func wordsOnABannerAreNobodys() {
    #expect(people("나도현 장관은 “사과하라”고 적힌 현수막 앞을 지났다.").allSatisfy { $0.quotes.isEmpty })
  }

  @Test func oneNameInTwoScriptsIsOnePersonWithOneOffice() {
    let native = people("나도현 대통령은 웃었다.")[0]
    var english = ParsedArticle(title: "")
    english.body = [Block(.paragraph, "President Na Do-hyun smiled on Monday.")]
    let latin = Linker.read(english).people[0]
    #expect(!Set(native.keys).isDisjoint(with: latin.keys))
    func form(_ id: Int64, _ person: Person) -> NameForm {
      NameForm(
        id: id, name: person.name, kind: .official, titles: person.roles.map(\.title), country: "South Korea",
        firstDay: 20_000, lastDay: 20_000)
    }
    let forms = [form(1, native), form(2, latin)]
    #expect(Linker.group(forms, apart: [], decisions: []).map(\.forms) == [[1, 2]])
    #expect(Linker.match("나도현", "나도현").score == 1)
  }

  /// Words and marks of such texts in any order: nothing that is read may run over its ends.
  @Test func anyOrderOfWordsAndMarksIsRead() {
    let parts = [
      "나도현", "김", "전", "장관은", "대통령", "당선인", "권한대행인", "겸", "씨는", "씨", "(", ")", "45", "“", "”", "\"", "·", ",",
      ".", "\n", ":", "/", "[", "]", "고", "라며", "말했다", "따르면", "에", "의", "체코", "파벨", "드로즈킨", "이렇게", "배우", "정부",
      "응우옌", "티", "그는", "다고", "이날", "에서", "한울대", "교수",
    ]
    var dice = SystemSeed(state: 7)
    for _ in 0..<3_000 {
      let count = Int(dice.next() % 24)
      let text = (0..<count).map { _ in
        parts[Int(dice.next() % UInt64(parts.count))] + (dice.next() % 3 == 0 ? "" : " ")
      }.joined()
      var article = ParsedArticle(title: String(text.prefix(20)))
      article.language = "ko"
      article.body = [Block(.paragraph, text)]
      let reading = Linker.read(article)
      for mention in reading.people.flatMap(\.mentions) {
        let printed = article.text(at: mention.place).map { Array($0.unicodeScalars) } ?? []
        let range = mention.place.start..<mention.place.end
        #expect(range.upperBound <= printed.count)
        #expect(String(String.UnicodeScalarView(printed[range])) == mention.text)
      }
    }
  }
}

/// Numbers that look like chance and are the same in every run.
///
/// Source: G. Marsaglia, "Xorshift RNGs", 2003.
private struct SystemSeed {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
