import News
import Testing

@testable import Linking

@Suite struct PeopleTests {
  @Test(arguments: [
    ("Trade Secretary Laura May spoke in May. May said no.", ["Laura May: Laura May, May"]),
    ("Laura May spoke. In May the fair opens. May 5 is a holiday.", ["Laura May: Laura May"]),
    ("Former Governor Bill Trask spoke. The bill failed. Trask left.", ["Bill Trask: Bill Trask, Trask"]),
    ("Steven Oh spoke. Oh left. Oh Chol-su stayed.", ["Steven Oh: Steven Oh, Oh", "Oh Chol-su: Oh Chol-su"]),
    ("Bang Won Il spoke. The won fell.", ["Bang Won Il: Bang Won Il"]),
    ("Xi Guoqing spoke. Xi left.", ["Xi Guoqing: Xi Guoqing, Xi"]),
    ("Esmée ten Brink spoke. Ten Brink left with ten friends.", ["Esmée ten Brink: Esmée ten Brink, Ten Brink"]),
    ("Professor Moon Ki-young spoke. The full Moon festival is on Friday.", ["Moon Ki-young: Moon Ki-young"]),
    ("Harbor Minister Greta Falk left. A spokesman for Falk stayed.", ["Greta Falk: Greta Falk, Falk"]),
  ])
  func everydayWordsAreNamesOnlyWhereNothingElseReadsSo(text: String, people: [String]) {
    #expect(PeopleFixture.people(text) == people)
  }

  @Test func anHonorificTellsTheSisterFromTheBrother() {
    #expect(
      PeopleFixture.people("John Jenner and Katie Jenner came. Ms. Jenner spoke first, then Mr. Jenner did.")
        == ["John Jenner: John Jenner, Jenner", "Katie Jenner: Katie Jenner, Jenner"])
  }

  @Test func aSurnameThatTheWriterNeverUsedAloneNeedsMoreToGoToOneOfTwo() {
    let reading = PeopleFixture.read([
      "Ambassador to Norway Kim Ji-hoon and Kim Tae-ri came home.", "Ambassador Kim will speak on Monday.",
      "Kim Tae-ri did not comment. Lawmakers said Kim should have been called.",
    ])
    #expect(reading.undecided.map(\.text) == ["Kim"])
  }

  @Test func koreanFamilyNamesComeFirst() {
    #expect(
      PeopleFixture.people(
        "Culture Minister Seo Dong-young opened the fair on Monday.",
        "Seo thanked the builders. Reporters followed Seo outside.")
        == ["Seo Dong-young: Seo Dong-young, Seo, Seo"])
  }

  @Test func aTitleDecidesWhoABareSurnameIs() {
    #expect(
      PeopleFixture.people(
        "Harbor Minister Han Ki-tae met Trade Minister Han Soo-min in Busan.",
        "Harbor Minister Han wants a second pier, while Trade Minister Han asks who pays.")
        == ["Han Ki-tae: Han Ki-tae, Han", "Han Soo-min: Han Soo-min, Han"])
  }

  @Test func aNearTieStaysUndecided() {
    let reading = PeopleFixture.read(["Aldo Brandt and Greta Brandt opened the mill. Brandt gave a speech."])
    #expect(reading.undecided.map(\.text) == ["Brandt"])
    #expect(reading.undecided.first?.candidates == [0, 1])
    #expect(reading.undecided.first?.reason.hasPrefix("2 possible") ?? false)
  }

  @Test func anotherSpellingNeedsAnEqualTitle() {
    #expect(
      PeopleFixture.people(
        "Fisheries Minister Chung Min-ho spoke first.", "Minister Jeong then answered questions.")
        == ["Chung Min-ho: Chung Min-ho, Jeong"])
    #expect(
      PeopleFixture.people("Fisheries Minister Chung Min-ho spoke first.", "Senator Jeong then answered questions.")
        .count == 2)
  }

  @Test func eponymsNameThePersonAndStateNoRole() {
    let reading = PeopleFixture.read([
      "The Oh Se-jin administration raised fares.", "President Oh Se-jin had promised so.",
    ])
    #expect(reading.people.count == 1)
    #expect(reading.people.first?.mentions.first?.kind == .eponym)
    #expect(reading.people.first?.roles.map(\.title) == ["President"])
  }

  @Test func fatherAndSonAreTwoUntilAnOfficeSaysOtherwise() {
    #expect(
      PeopleFixture.people("Walter Hume praised the yard. Walter Hume Jr. runs it.")
        == ["Walter Hume: Walter Hume", "Walter Hume Jr.: Walter Hume Jr."])
    #expect(
      PeopleFixture.people("President Walter Hume Jr. came. On Friday President Walter Hume left.")
        == ["Walter Hume Jr.: Walter Hume Jr., Walter Hume"])
  }

  @Test func otherMiddleNamesAreOtherPeople() {
    #expect(
      PeopleFixture.people("Walter F. H. Hume built the quay. Walter H. Hume sold it.").count == 2)
  }

  @Test func theOneWhoIsCalledMisterIsTheMinister() {
    #expect(
      PeopleFixture.people(
        "Minister for Sustainability Koh Wei Xuan spoke.", "“We will not wait,” Mr Koh said.",
        "Police named oil executive Hendrik Koh.")
        == ["Koh Wei Xuan: Koh Wei Xuan, Koh", "Hendrik Koh: Hendrik Koh"])
  }

  @Test func aSummitOfTwoNamesIsTwoPeople() {
    #expect(
      PeopleFixture.people(
        "President Oh Se-jin received Prime Minister Paulo Varga in Seoul.", "The Oh-Varga summit lasted an hour.")
        == ["Oh Se-jin: Oh Se-jin, Oh", "Paulo Varga: Paulo Varga, Varga"])
  }

  @Test(arguments: [
    ("Ursula van der Meer spoke. Van der Meer left.", "Ursula van der Meer"),
    ("Emir Hamad bin Rashid al-Omari arrived.", "Hamad bin Rashid al-Omari"),
    ("Seán O’Rourke said no.", "Seán O’Rourke"), ("Jean-Luc Morvan said no.", "Jean-Luc Morvan"),
    ("Nguyen Van Thanh said no.", "Nguyen Van Thanh"), ("J. P. Hollis said no.", "J. P. Hollis"),
    ("KIM Sang Woo said no.", "KIM Sang Woo"), ("Robert Hale Jr. said no.", "Robert Hale Jr."),
    ("Robert Hale KC said no.", "Robert Hale"), ("Ida Hale, MP, said no.", "Ida Hale"),
    ("Justice Samuel A. Varden said no.", "Samuel A. Varden"), ("Bo I. Varden said no.", "Bo I. Varden"),
    ("Professor M. A. Varden said no.", "M. A. Varden"),
    ("Pollster Coen van 't Hoff spoke on Friday.", "Coen van 't Hoff"),
    ("Sanusi Dan-Malam Gwarri spoke.", "Sanusi Dan-Malam Gwarri"),
    ("Envoy to Canada Ok Min-seok spoke.", "Ok Min-seok"), ("Minister Koh Wei Xuan spoke.", "Koh Wei Xuan"),
    ("Envoy Pak Son Ok spoke on Friday.", "Pak Son Ok"), ("Goalkeeper Son Min-gyu spoke.", "Son Min-gyu"),
    ("Minister Karim al-Sheikh left early.", "Karim al-Sheikh"), ("Minister Jane Green stayed.", "Jane Green"),
    ("Israel Varden, the harbor minister, spoke.", "Israel Varden"),
    ("Ironically Ann Varden had offered to go.", "Ann Varden"), ("Choosing Ann Varden was right.", "Ann Varden"),
  ])
  func namesOfManyShapesAreWhole(text: String, name: String) {
    #expect(PeopleFixture.read([text]).people.first?.mentions.first?.text == name)
  }

  @Test(arguments: [
    "May was cold in the valley.", "Will the harbor open on Friday?", "Price rises hit the Park Hotel.",
    "The White Bridge Company sold Lake House.", "The Ministry of Public Works met the Harbor Board in New Delhi.",
    "South Korea and the United States sent the Joint Fact Sheet to West Africa.", "In April the Grand Prix came.",
    "Thankfully, a police officer was nearby.", "A judge in Hill County, Ga., sentenced the driver.",
    "The western Democrat who was chairman of the panel left.",
    "She was the rector at the Cathedral of the Holy Lantern.",
    "Der Hafen braucht das Eis, und das Orchester spielte.", "Nach Angaben der Werft sank die Fähre.",
    "El alcalde dijo que la Junta de Marlanes pagaba.", "Shares of Lowe & Prado fell.",
    "The freighter Lady Corisande left the harbor.", "The tanker Maria Lowe was adrift.",
    "A spokesman for the Bureau of Salt, Smoke, Powder and Rockets said one boat had come.",
  ])
  func whatOnlyLooksLikeANameIsNobody(text: String) {
    #expect(PeopleFixture.read([text]).people.isEmpty)
  }

  @Test func aSurnameMayStandBeforeTheFullName() {
    #expect(
      PeopleFixture.people("“I will go,” Varden said. Later, Mayor Ann Varden took the train.")
        == ["Ann Varden: Varden, Ann Varden"])
    #expect(PeopleFixture.people("“I will go,” said Varden. His brother, Tom Varden, stayed.").count == 2)
  }

  @Test func aPeersPlaceIsNobody() {
    #expect(
      PeopleFixture.people("Lord Varden of Upper Marden, the former home secretary, left.") == ["Varden: Varden"])
    #expect(
      PeopleFixture.roles("Lord Varden of Upper Marden, the former home secretary, left.")
        == ["Varden: Lord | - | -", "Varden: former home secretary | - | -"])
  }

  @Test(arguments: [
    "Expert Recommendations follow. General Findings follow.", "The AMD Ryzen sells well, Opal C less so.",
    "Kendo UI said so. The ZenBeam Lumen costs more.",
  ])
  func thingsForSaleAreNobody(text: String) {
    #expect(PeopleFixture.read([text]).people.isEmpty)
  }

  @Test(arguments: [
    "He Lihua, a former chairman, was detained.", "President Rosario Lima spoke.", "Ann C. McVey spoke.",
  ])
  func namesThatLookLikeSomethingElseAreWhole(text: String) {
    #expect(PeopleFixture.read([text]).people.first?.mentions.first?.text.contains(" ") ?? false)
  }

  @Test func everyPlaceHoldsExactlyTheText() {
    var article = ParsedArticle(title: "Zoë Müller–Novák “wins” 🎉 again")
    article.body = [Block(.paragraph, "«Bien», said Mayor Zoë Müller. 🎉 Müller’s team — all of it — cheered.")]
    var reading = Reading()
    Linker.readPeople(of: article, into: &reading)
    #expect(!reading.people.isEmpty)
    for person in reading.people {
      for mention in person.mentions {
        let scalars = Array((article.text(at: mention.place) ?? "").unicodeScalars)[
          mention.place.start..<mention.place.end]
        #expect(String(String.UnicodeScalarView(scalars)) == mention.text)
        #expect(!mention.reason.isEmpty)
      }
    }
  }

  @Test func quotedCitizensAreNoOfficialsAndSpokespeopleAre() {
    let people = PeopleFixture.read([
      "“The noise never stops,” said Dora Petrov, a baker. Ministry spokesman Tom Achebe said it would."
    ]).people
    #expect(people.map(\.kind) == [.other, .official])
  }
}
