/// Papers of the south, invented.
let southernPapers: [PaperPage] = [
  PaperPage(
    language: "fr", title: "Les compagnies de ferries s'accordent sur un horaire d'hiver commun",
    bylines: ["Anne Exemple"], published: "2025-11-12T07:30",
    beginning: "Les deux compagnies", end: "survive pas.", paragraphs: 4,
    groups: ["Lire aussi", "Sur le même sujet", "Sur le même sujet"],
    page: """
      Accueil
      Politique
      Économie
      S'abonner
      Se connecter

      Transports

      Les compagnies de ferries s'accordent sur un horaire d'hiver commun

      La mairie a joué les médiateurs pendant trois ans. Il y aura moins de traversées, mais elles partiront à l'heure.

      Par Anne Exemple
      Publié le 12 novembre 2025 à 07h30, mis à jour le 12 novembre 2025 à 09h15
      Temps de Lecture 3 min.
      Partager

      Deux capitaines se serrent la main devant le phare, lundi. JEAN DUPHOTO / AFP

      Les deux compagnies des îles extérieures suivront un horaire commun à partir de novembre, a annoncé lundi le conseil municipal.

      La maire, Ida Strand, a parlé d'un soulagement pour tous ceux qui attendent sur le quai dans le noir.

      « Nous avons compté les passagers pendant trois hivers, et les chiffres n'ont jamais menti », a déclaré le capitaine du port, Olle Berg.

      Lire aussi : La tempête arrête les ferries pour le troisième jour

      Le contrat court sur deux ans et ne change pas les prix. Des critiques craignent que la plus petite compagnie n'y survive pas.

      Sur le même sujet
      Le nouveau pont coûtera plus cher que prévu
      Le port s'ensable

      Vos commentaires
      """),
  PaperPage(
    language: "es", title: "Las líneas de ferris acuerdan un horario común de invierno", bylines: ["Ana Ejemplo"],
    published: "2025-11-12T07:30+01:00",
    beginning: "Las dos líneas", end: "no sobreviva.", paragraphs: 4, groups: ["Más información", "Más información"],
    page: """
      Portada
      Política
      Suscríbete
      Iniciar sesión

      Las líneas de ferris acuerdan un horario común de invierno

      El ayuntamiento medió durante tres años. Habrá menos travesías, pero saldrán a su hora.

      Ana Ejemplo
      Puerto Viejo - 12 NOV 2025 - 07:30 CET
      Compartir en Facebook
      Compartir en WhatsApp

      Dos capitanes se dan la mano ante el faro blanco. EFE

      Las dos líneas de ferris de las islas exteriores compartirán un horario a partir de noviembre, informó el lunes el ayuntamiento.

      La alcaldesa, Ida Strand, habló de un alivio para todos los que esperan en el muelle a oscuras.

      “Contamos a los pasajeros durante tres inviernos y las cifras nunca mintieron”, dijo el capitán del puerto, Olle Berg.

      El contrato dura dos años y deja los precios como están. Los críticos temen que la línea pequeña no sobreviva.

      Archivado en
      Transporte
      Islas

      Más información
      La tormenta detiene los ferris por tercer día
      El nuevo puente costará más de lo previsto

      Lo más visto
      """),
  PaperPage(
    language: "it", title: "Accordo tra i traghetti: un orario comune per l'inverno", bylines: ["Anna Esempio"],
    published: "2025-11-12T07:30",
    beginning: "Le due linee", end: "non sopravviva.", paragraphs: 4, groups: ["Leggi anche", "Articoli correlati"],
    page: """
      Home
      Cronaca
      Politica
      Abbonati
      Accedi

      Accordo tra i traghetti: un orario comune per l'inverno

      di Anna Esempio

      12 novembre 2025 alle 07:30
      2 minuti di lettura
      Condividi

      Il Comune ha mediato per tre anni. Ci saranno meno corse, ma partiranno in orario

      Due capitani si stringono la mano davanti al faro bianco (ansa)

      Le due linee di traghetti delle isole esterne avranno un orario comune da novembre, ha fatto sapere lunedì il Comune.

      La sindaca Ida Strand ha parlato di un sollievo per tutti quelli che aspettano sul molo al buio.

      «Abbiamo contato i passeggeri per tre inverni, e i numeri non hanno mai mentito», ha detto il capitano del porto Olle Berg.

      Leggi anche
      La tempesta ferma i traghetti per il terzo giorno

      Il contratto dura due anni e lascia i prezzi come sono. I critici temono che la linea più piccola non sopravviva.

      © Riproduzione riservata

      Argomenti
      traghetti isole

      Articoli correlati
      Il nuovo ponte costerà più del previsto
      """),
]
