/// Papers of the north, invented.
let northernPapers: [PaperPage] = [
  PaperPage(
    language: "fi", title: "Lauttayhtiöt sopivat yhteisestä talviaikataulusta", bylines: ["Anni Esimerkki"],
    published: "2025-11-12T07:30",
    beginning: "Saariston kaksi", end: "selviä siitä.", paragraphs: 4,
    groups: ["Lue myös", "Luetuimmat", "Luetuimmat", "Luetuimmat"],
    page: """
      Etusivu
      Uutiset
      Urheilu
      Tilaa
      Kirjaudu

      Saaristo|Liikenne

      Lauttayhtiöt sopivat yhteisestä talviaikataulusta

      Kaupunginhallitus välitti sopimusta kolme vuotta. Saariston asukkaat saavat vähemmän vuoroja, mutta ne kulkevat ajallaan.

      Teksti: Anni Esimerkki
      Kuva: Olli Kuvaaja
      12.11.2025 klo 7.30 | Päivitetty 12.11.2025 klo 9.15
      Jaa artikkeli

      Saariston kaksi lauttayhtiötä alkavat marraskuussa noudattaa yhteistä aikataulua. Asiasta kertoi maanantaina kaupunginhallitus.

      Pormestari Iida Ranta kutsui sopimusta helpotukseksi kaikille, jotka odottavat laiturilla pimeässä.

      – Laskimme matkustajia kolmen talven ajan, eivätkä luvut valehdelleet, sanoi satamakapteeni Olli Vuori kokouksessa.

      Lue myös: Myrsky pysäytti lautat kolmanneksi päiväksi

      Sopimus on voimassa kaksi vuotta, eikä se muuta lippujen hintoja. Arvostelijat pelkäävät, ettei pienempi yhtiö selviä siitä.

      Mainos

      Luetuimmat

      1
      Myrsky pysäytti lautat kolmanneksi päiväksi
      2
      Uusi silta maksaa enemmän kuin luultiin
      3
      Satama täyttyi hiekasta

      Kommentit (12)
      """),
  PaperPage(
    language: "de", title: "Fährlinien einigen sich auf einen gemeinsamen Winterfahrplan",
    bylines: ["Anna Beispiel", "Bernd Muster"], published: "2025-11-12T07:30",
    beginning: "Die beiden Fährlinien", end: "nicht überlebt.", paragraphs: 4,
    groups: ["Lesen Sie auch", "Mehr zum Thema", "Mehr zum Thema"],
    page: """
      Startseite
      Politik
      Wirtschaft
      Anmelden
      Abo

      Inselverkehr
      Fährlinien einigen sich auf einen gemeinsamen Winterfahrplan

      Die Stadt hat drei Jahre lang vermittelt. Nun fahren weniger Schiffe, aber sie fahren pünktlich.

      Von Anna Beispiel und Bernd Muster
      12. November 2025, 7:30 Uhr
      Lesezeit: 3 Min.
      Teilen
      Merken

      Zwei Kapitäne geben sich vor dem Leuchtturm die Hand. (Foto: Karl Knipser/dpa)

      Die beiden Fährlinien der Außeninseln fahren ab November nach einem gemeinsamen Plan. Das teilte der Stadtrat am Montag mit.

      Bürgermeisterin Ida Strand sprach von einer Erleichterung für alle, die im Dunkeln am Kai warten.

      "Wir haben drei Winter lang gezählt, und die Zahlen haben nie gelogen", sagte Hafenmeister Olle Berg in der Sitzung.

      Lesen Sie auch
      Sturm legt alle Fähren den dritten Tag still

      Der Vertrag gilt zwei Jahre und lässt die Preise unverändert. Kritiker fürchten, dass die kleinere Linie ihn nicht überlebt.

      Zur Startseite
      Mehr zum Thema
      Neue Brücke wird teurer als gedacht
      Der Hafen versandet

      © Inselbote 2025
      Impressum
      Datenschutz
      """),
  PaperPage(
    language: "pl", title: "Linie promowe uzgodniły wspólny rozkład na zimę", bylines: ["Anna Przykład"],
    published: "2025-11-12T07:30",
    beginning: "Miasto pośredniczyło", end: "nie przetrwa.", paragraphs: 5, groups: ["Czytaj także", "Polecane"],
    page: """
      Strona główna
      Polityka
      Zaloguj się
      Subskrybuj

      Linie promowe uzgodniły wspólny rozkład na zimę

      Anna Przykład
      12 listopada 2025, 07:30
      Udostępnij

      Miasto pośredniczyło przez trzy lata. Rejsów będzie mniej, ale odpłyną na czas.

      Dwaj kapitanowie podają sobie ręce przed latarnią. Fot. Jan Fotograf / PAP

      Dwie linie promowe z wysp zewnętrznych będą od listopada pływać według wspólnego rozkładu – podało w poniedziałek miasto.

      Burmistrz Ida Strand mówiła o uldze dla wszystkich, którzy czekają w ciemności na nabrzeżu.

      – Liczyliśmy pasażerów przez trzy zimy, a liczby nigdy nie kłamały – powiedział kapitan portu Olle Berg.

      Czytaj także: Sztorm zatrzymał promy trzeci dzień z rzędu

      Umowa obowiązuje dwa lata i nie zmienia cen. Krytycy obawiają się, że mniejsza linia jej nie przetrwa.

      Źródło: PAP

      Polecane
      Nowy most będzie droższy
      """),
  PaperPage(
    language: "sv", title: "Färjebolagen enas om en gemensam vintertidtabell", bylines: ["Anna Exempel"],
    published: "2025-11-12T07:30",
    beginning: "De två färjebolagen", end: "inte överlever.", paragraphs: 4,
    groups: ["Läs mer", "Läs också", "Läs också"],
    page: """
      Hem
      Nyheter
      Sport
      Logga in
      Prenumerera

      Färjebolagen enas om en gemensam vintertidtabell

      Staden medlade i tre år. Turerna blir färre men går i tid.

      Publicerad 2025-11-12 07.30
      Uppdaterad 2025-11-12 09.15

      Anna Exempel
      anna.exempel@bladet.example

      Två kaptener skakar hand framför fyren. Foto: Karl Fotograf/TT

      De två färjebolagen i ytterskärgården delar tidtabell från november. Det meddelade kommunstyrelsen på måndagen.

      Borgmästare Ida Strand kallade avtalet en lättnad för alla som väntar på kajen i mörkret.

      – Vi räknade passagerare i tre vintrar, och siffrorna ljög aldrig, sade hamnkapten Olle Berg på mötet.

      Läs mer: Stormen stoppar färjorna för tredje dagen

      Avtalet gäller i två år och ändrar inte priserna. Kritiker fruktar att det mindre bolaget inte överlever.

      Läs också
      Nya bron blir dyrare än väntat
      Hamnen fylls av sand

      Dela
      Kommentera
      """),
]
