import News
import Testing

// Titles of texts that have none.

@Test(arguments: [
  ("The harbour reported Dec. 11 that no boat was lost.", "The harbour reported Dec. 11 that no boat was lost."),
  (
    "News that the town may name Dr. Ann Example its doctor. She",
    "News that the town may name Dr. Ann Example its doctor."
  ),
  ("The church of Insp. Bo Ek burned. Nobody was hurt.", "The church of Insp. Bo Ek burned."),
  ("According to the P.Q. Times the boats are late. So be it.", "According to the P.Q. Times the boats are late."),
  ("The owner John W. Sample has sold. He is glad.", "The owner John W. Sample has sold."),
  ("A quake of at least 5. 9 shook it. Nobody was hurt.", "A quake of at least 5. 9 shook it."),
  ("Around 1: 30 a. m. the boat sank. So they say.", "Around 1: 30 a. m. the boat sank."),
  ("Is it late? It is.", "Is it late?"), ("Boats came home. The town was glad.", "Boats came home."),
])
func aTitleMadeOfASentenceIsWhole(text: String, title: String) {
  #expect(FirstWords.of(text) == title)
}
