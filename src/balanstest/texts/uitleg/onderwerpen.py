"""What `explain` says round the texts of the catalogues; values are filled in with `str.format`."""

from __future__ import annotations

VRAAG, CRITERIUM, NORM, UITKOMST = "Vraag", "Criterium", "Norm", "Uitkomst"
REGELS, BEGRIP, CATEGORIE, BEVINDING, FOUT = "Regels", "Begrip", "Categorie", "Bevinding", "Foutmelding"
SOORTEN = {
    VRAAG: "Vragen",
    CRITERIUM: "Criteria: wat een termijn bepaalt",
    NORM: "Normen: grenzen die u zelf kiest",
    UITKOMST: "Uitkomsten",
    REGELS: "Regels met hun datum",
    BEGRIP: "Begrippen",
    CATEGORIE: "Categorieën: waarvoor er uitleg en voorbeelden zijn",
    BEVINDING: "Bevindingen in het rapport",
    FOUT: "Foutmeldingen",
}
"""Every kind of topic, in the order of the list, with its heading."""

# A question
IN_HET_BESTAND = "In het bestand heet dit {sleutel}."
ALLEEN_ALS = "Alleen als het antwoord bij '{kop}' is: {waarden}."
MAG_LEEG = "Dit mag leeg blijven."
BRON_VRAAG = "Balanstest klanttermijn telemarketing, vraag {nummer}"
BRON_HERKOMST = "Telecommunicatiewet, artikel 11.7: de voorwaarden om zonder toestemming te bellen"
BRON_EIGEN_VRAAG = "vraag van dit programma, bij het deel {deel}: nodig om het dossier later te kunnen volgen"

# A criterion, a norm
CRITERIUM_TEKST = "{naam}. {uitleg}"
STANDAARD = "Standaard: {waarde}."
KIES_GETAL, KIES_HEEL_GETAL = "Kies een getal {bereik}.", "Kies een heel getal {bereik}."

# Rules
GELDT = "Geldt vanaf {van}. Voor het laatst gelezen op {gelezen}."
GELDT_TOT = "Geldt vanaf {van} tot en met {tot}. Voor het laatst gelezen op {gelezen}."
PLAFOND = "Plafond: {maanden}. {langer}"
UITZONDERING = "Uitzondering van {artikel}: {naam}. Alles hiervan moet kloppen: {eisen}."
MINSTENS = "{kop}: minstens {aantal}"
EEN_VAN = "{kop}: {woorden}"

# A category
MET_TOESTEMMING = "Vanaf {datum} mag u oud-klanten hiervoor alleen bellen met toestemming."
NIEUW_VOOR_CATEGORIE = "balanstest new --categorie {id}"
BRON_CATEGORIE = "de lijst met categorieën van dit programma (balanstest new --list)"

# A finding, an error
ERNST = {
    "fout": "Ernst: fout. Het dossier is hier in strijd met de wet of met zichzelf.",
    "let_op": "Ernst: let op. Hier zal een kritische lezer naar vragen.",
    "signaal": "Ernst: signaal. Dit zegt de berekening over de cijfers.",
}
BRON_BEVINDING = "de controle van het dossier door dit programma"
WAT_U_DOET = "Wat u doet: {tekst}"
BRON_FOUT = "een melding van dit programma"
