import News
import Testing

@testable import Linking

/// Quotes and statements in other languages than English, with the words of `speech.tsv`.
@Suite struct AbroadQuoteTests {
  @Test(arguments: [
    ("fr", "« Le quai ouvre en juin », a déclaré Anna Mercier.", "Anna Mercier [named] Le quai ouvre en juin"),
    ("fr", "« Le quai ouvre en juin », dit la maire Anna Mercier.", "Anna Mercier [named] Le quai ouvre en juin"),
    ("fr", "– Le quai ouvre en juin, explique Anna Mercier.", "Anna Mercier [named] Le quai ouvre en juin"),
    ("de", "„Der Kai öffnet im Juni“, sagte Anna Berger.", "Anna Berger [named] Der Kai öffnet im Juni"),
    ("de", "»Der Kai öffnet im Juni«, so Ministerin Anna Berger.", "Anna Berger [named] Der Kai öffnet im Juni"),
    ("de", "‚Der Kai öffnet im Juni‘, betonte Anna Berger.", "Anna Berger [named] Der Kai öffnet im Juni"),
    (
      "de", "„Der Kai öffnet im Juni“, hatte Anna Berger am Montag gesagt.",
      "Anna Berger [named] Der Kai öffnet im Juni"
    ),
    ("es", "«El muelle abre en junio», dijo Ana Romero.", "Ana Romero [named] El muelle abre en junio"),
    ("es", "—El muelle abre en junio —aseguró Ana Romero.", "Ana Romero [named] El muelle abre en junio"),
    ("es", "«¿Cuándo abre el muelle?», preguntó Ana Romero.", "Ana Romero [named] ¿Cuándo abre el muelle?"),
    ("sv", "– Kajen öppnar i juni, säger Anna Bergman.", "Anna Bergman [named] Kajen öppnar i juni"),
    ("sv", "”Kajen öppnar i juni”, sa ministern Anna Bergman.", "Anna Bergman [named] Kajen öppnar i juni"),
    ("fi", "– Laituri avataan kesäkuussa, sanoo Anna Virtanen.", "Anna Virtanen [named] Laituri avataan kesäkuussa"),
    ("fi", "”Laituri avataan kesäkuussa”, Anna Virtanen sanoi.", "Anna Virtanen [named] Laituri avataan kesäkuussa"),
    ("it", "«Il molo apre a giugno», ha detto Anna Rossi.", "Anna Rossi [named] Il molo apre a giugno"),
    ("nl", "'De kade opent in juni', zei Anna de Boer.", "Anna de Boer [named] De kade opent in juni"),
    ("nl", "„De kade opent in juni”, aldus Anna de Boer.", "Anna de Boer [named] De kade opent in juni"),
    ("pt", "“O cais abre em junho”, disse Ana Pereira.", "Ana Pereira [named] O cais abre em junho"),
  ])
  func directSpeechHasItsSpeaker(language: String, text: String, quote: String) {
    #expect(PeopleFixture.quotes(text, language: language) == [quote])
  }

  @Test(arguments: [
    ("fr", "Selon Anna Mercier, le quai ouvre en juin.", "le quai ouvre en juin"),
    ("fr", "Anna Mercier a dit qu'aucun quai ne serait fermé.", "aucun quai ne serait fermé"),
    ("de", "Anna Berger sagte am Montag, dass der Kai im Juni öffnet.", "der Kai im Juni öffnet"),
    ("de", "Anna Berger sagte, der Kai werde im Juni geöffnet.", "der Kai werde im Juni geöffnet"),
    ("es", "Ana Romero dijo este lunes que el muelle abre en junio.", "el muelle abre en junio"),
    ("sv", "Enligt Anna Bergman öppnar kajen i juni.", "öppnar kajen i juni"),
    ("fi", "Anna Virtasen mukaan laituri avataan kesäkuussa.", "laituri avataan kesäkuussa"),
    ("it", "Secondo Anna Rossi, il molo apre a giugno.", "il molo apre a giugno"),
    ("nl", "Anna de Boer zegt dat de kade in juni opent.", "de kade in juni opent"),
    ("pt", "Segundo Ana Pereira, o cais abre em junho.", "o cais abre em junho"),
  ])
  func reportedClausesAreStatements(language: String, text: String, clause: String) {
    let names =
      "Anna Mercier. Anna Berger. Ana Romero. Anna Bergman. Anna Virtanen. Anna Rossi. Anna de Boer. Ana Pereira."
    let quotes = PeopleFixture.quotes(names, text, kind: .statement, language: language)
    #expect(quotes.count == 1 && quotes[0].hasSuffix("[named] \(clause)"), "\(quotes)")
    #expect(PeopleFixture.quotes(names, text, language: language).isEmpty)
  }

  @Test(arguments: [
    ("fr", "« Le quai ouvre en juin », a déclaré un proche d'Anna Mercier."),
    ("fr", "« Le quai ouvre en juin », a déclaré le porte-parole de la ministre Anna Mercier."),
    ("fr", "« Le quai ouvre en juin », a déclaré une passante. Anna Mercier écoutait."),
    ("fr", "Anna Mercier n'a pas dit que le quai ouvrirait en juin."),
    ("fr", "Anna Mercier explique le projet que la ville a choisi."),
    ("de", "„Der Kai öffnet im Juni“, sagte ein Sprecher von Anna Berger."),
    ("de", "„Der Kai öffnet im Juni“, sagte die Sprecherin der Ministerin Anna Berger."),
    ("de", "„Der Kai öffnet im Juni“, heißt es in einem Brief an Anna Berger."),
    ("de", "Anna Berger sagte nicht, dass der Kai im Juni öffnet."),
    ("es", "«El muelle abre en junio», dijo un asesor de Ana Romero."),
    ("es", "Ana Romero no dijo que el muelle abre en junio."),
    ("es", "Ana Romero explicó el plan que presentó la empresa."),
    ("sv", "– Kajen öppnar i juni, säger en talesperson för Anna Bergman."),
    ("sv", "Anna Bergman lovar att komma tillbaka i juni."),
    ("fi", "– Laituri avataan kesäkuussa, sanoo Anna Virtasen avustaja."),
    ("it", "«Il molo apre a giugno», ha detto un portavoce di Anna Rossi."),
    ("nl", "'De kade opent in juni', zei een woordvoerder van Anna de Boer."),
    ("pt", "“O cais abre em junho”, disse um assessor de Ana Pereira."),
    ("pt", "Ana Pereira não disse que o cais abre em junho."),
  ])
  func whatSomebodyElseSaysOrNobodyIsNotAttributed(language: String, text: String) {
    let name = "Anna Virtanen."
    #expect(PeopleFixture.quotes(name, text, language: language).isEmpty)
    #expect(PeopleFixture.quotes(name, text, kind: .statement, language: language).isEmpty)
  }

  @Test func aVerbMayStandInsideOfTheMarks() {
    #expect(
      PeopleFixture.quotes("« Nous attendons, a dit Anna Mercier. Le quai est prêt. »", language: "fr")
        == ["Anna Mercier [named] Nous attendons", "Anna Mercier [named] Le quai est prêt."])
  }

  @Test func aLineWithADashGoesOnBehindItsSpeaker() {
    #expect(
      PeopleFixture.quotes("– Vi väntar, säger Anna Bergman. Kajen är klar.", language: "sv")
        == ["Anna Bergman [named] Vi väntar", "Anna Bergman [named] Kajen är klar."])
    #expect(
      PeopleFixture.quotes("—Esperamos todos —dijo Ana Romero—. El muelle está listo.", language: "es")
        == ["Ana Romero [named] Esperamos todos", "Ana Romero [named] El muelle está listo."])
  }

  @Test(arguments: [
    ("fr", "Anna Mercier attend.", "« Le quai est prêt depuis lundi », a-t-elle ajouté."),
    ("de", "Anna Berger wartet.", "„Der Kai ist seit Montag fertig“, sagte sie."),
    ("es", "Ana Romero espera.", "«El muelle está listo desde el lunes», dijo ella."),
    ("sv", "Anna Bergman väntar.", "– Kajen är klar sedan i måndags, säger hon."),
    ("fi", "Anna Virtanen odottaa.", "– Laituri on ollut valmis maanantaista, hän sanoo."),
  ])
  func pronounsStandForTheLastSubject(language: String, first: String, second: String) {
    let quotes = PeopleFixture.quotes(first, second, language: language)
    #expect(quotes.count == 1 && quotes[0].contains("[likely]"), "\(quotes)")
  }

  @Test func whoIsNamedTogetherSaysItBoth() {
    #expect(
      Set(
        PeopleFixture.quotes(
          "«El muelle abre en junio», dijeron a la vez.", "Según Ana Romero y Luis Pérez, el muelle abre.",
          kind: .statement, language: "es")) == [
          "Ana Romero [named] el muelle abre", "Luis Pérez [named] el muelle abre",
        ])
  }

  @Test func wordsOfALanguageCountInItsArticlesAlone() {
    let text = "« Le quai ouvre en juin », a déclaré Anna Mercier."
    #expect(PeopleFixture.quotes(text).isEmpty)
    #expect(PeopleFixture.quotes(text, language: "pl").isEmpty)
    #expect(PeopleFixture.quotes(text, language: "fr-CA").count == 1)
  }
}
