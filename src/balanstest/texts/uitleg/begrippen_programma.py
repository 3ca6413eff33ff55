"""The words that the program itself prints beside the terms of the field, in plain Dutch."""

from __future__ import annotations

from balanstest.texts.uitleg.begrip import AFSPRAAK, CTM, TW, Begrip
from balanstest.texts.uitleg.bronnen import bladzijde, methode

PROGRAMMA: dict[str, Begrip] = {
    "geldig": Begrip(
        "Geldig",
        "De vragenlijst heeft geen fouten: het programma kan hem lezen. Er mogen nog vragen open staan, en over de "
        "uitkomst zegt het niets.",
        AFSPRAAK,
        zie=("concept", "vastgesteld"),
        ook=("ongeldig", "niet geldig"),
    ),
    "concept": Begrip(
        "Concept",
        "De vragenlijst is nog niet af. Antwoorden mogen ontbreken: het programma rekent met wat er staat en noemt "
        "wat nog open is. Zonder 'status' is een vragenlijst een concept.",
        AFSPRAAK,
        "status: concept",
        ("dossier.status", "vastgesteld"),
    ),
    "vastgesteld": Begrip(
        "Vastgesteld",
        "De organisatie heeft besloten. Elk verplicht antwoord moet er dan zijn: wat nog open is, is een fout. Wie een "
        "langere termijn kiest dan het voorstel, legt uit waarom.",
        AFSPRAAK,
        "status: vastgesteld",
        ("dossier.status", "concept", "E060", "E061"),
    ),
    "gekozen": Begrip(
        "Gekozen termijn",
        "De termijn die de organisatie zelf kiest, bij vraag 4. '(langer)' wil zeggen: langer dan het voorstel. "
        "'(zonder voorstel)' wil zeggen: de cijfers geven geen voorstel om mee te vergelijken.",
        AFSPRAAK,
        zie=("onderbouwing.gekozen_termijn_maanden", "voorstel", "E061"),
        ook=("langer", "zonder voorstel", "keuze"),
    ),
    "telling": Begrip(
        "Telling",
        "Het deel van de vragenlijst waarin 'balanstest curves' opschrijft hoe de tabel uit een logboek is geteld: "
        "welke bestanden met hun vingerafdruk, welke kolommen, welke uitkomsten waarvoor, en waar elke rij is "
        "gebleven. Het programma schrijft dit deel en vervangt het bij een nieuwe telling. Vul er zelf niets in. Uw "
        "eigen woorden staan bij 'bron', 'definities' en 'uitgesloten'.",
        AFSPRAAK,
        zie=("afweging.metingen.perioden", "tabel_na_telling_veranderd", "E171", "E172"),
        ook=("afweging.metingen.telling", "metingen.telling"),
    ),
    "bevinding": Begrip(
        "Bevinding: fout, let op of signaal",
        "Wat het programma opmerkt over een vragenlijst. Een fout: het dossier is in strijd met de wet of met "
        "zichzelf. Let op: hier zal een kritische lezer naar vragen. Een signaal: dit zegt de berekening over de "
        "cijfers.",
        bladzijde("Bevindingen"),
        ook=("bevindingen", "fout", "fouten", "let op", "ernst"),
    ),
    "uitkomst": Begrip(
        "Uitkomst",
        "Wat er uit de beoordeling komt: een voorstel voor de termijn, geen termijn, onvoldoende gegevens om een "
        "aantal te noemen, of: toestemming vereist.",
        methode("Grenzen"),
        zie=("voorstel", "geen_termijn", "onvoldoende_gegevens", "toestemming_vereist"),
    ),
    "toets_aan_de_wet": Begrip(
        "Toets aan de wet",
        "Wat de wet op de peildatum zegt. Voldaan: u mag bellen zonder toestemming. Niet voldaan: u hebt toestemming "
        "nodig. Nog niet te zeggen: er staan vragen open. Niet beoordeeld: voor die datum kent het programma de wet "
        "niet, alleen de Code Telemarketing.",
        bladzijde("De wet"),
        zie=("tw", "toestemming_vereist", "onder_voorbehoud"),
        ook=("voldaan", "niet voldaan", "nog niet te zeggen", "niet beoordeeld"),
    ),
    "saldo": Begrip(
        "Saldo",
        "Wat er in een venster overblijft: de conversies, min het verzet en de klachten, elk met hun weging. Onder nul "
        "wegen verzet en klachten zwaarder dan de conversies.",
        methode("Balans"),
        "60 conversies, 20 keer verzet en 3 klachten, met weging 1 en 5: 60 − 20 − 15 = 25.",
        ("balans", "ondergrens", "weging_verzet", "weging_klacht"),
    ),
    "signaal": Begrip(
        "Signaal bij de cijfers",
        "Iets wat de berekening ziet in de cijfers en wat een lezer moet weten, maar wat de termijn niet verandert. "
        "Bijvoorbeeld: veel meer verzet of klachten dan in het begin, veel minder conversies, heel weinig gesprekken, "
        "of heel brede regels.",
        bladzijde("Bevindingen"),
        zie=("bevinding", "verzet_gestegen", "klachten_gestegen", "conversie_gedaald", "dun_bezet", "brede_rijen"),
        ook=("signalen",),
    ),
    "nawacht": Begrip(
        "Nawacht",
        "De laatste weken van een logboek die niet meetellen, omdat over die gesprekken nog klachten kunnen komen. "
        "Het zijn er vier; met --nawacht kiest u een ander aantal.",
        AFSPRAAK,
        "balanstest curves logboek.csv --nawacht 6",
        ("klacht",),
    ),
    "categorie": Begrip(
        "Categorie",
        "Een soort product, dienst of steun waarvoor het programma uitleg en voorbeelden heeft. Een vragenlijst "
        "voor een categorie begint daarmee.",
        AFSPRAAK,
        "balanstest new --categorie tijdschrift",
        ("vragenlijst", "dossier.productcategorie"),
        ("categorieën", "categorieen"),
    ),
    "vingerafdruk": Begrip(
        "Vingerafdruk, SHA-256",
        "Een code van 64 tekens die uit de inhoud van een bestand volgt. Verandert er iets in het bestand, dan "
        "verandert ook de vingerafdruk. Zo is te zien of het nog dezelfde cijfers of hetzelfde besluit zijn.",
        AFSPRAAK,
        zie=("dossier",),
        ook=("sha256", "sha-256"),
    ),
    "tw": Begrip(
        "Tw, Telecommunicatiewet",
        "De wet die zegt wanneer u mensen mag bellen zonder toestemming. De regels veranderden op 1 juli 2021 en op "
        "1 juli 2026. Staat er 'de wet' bij bindend, dan laat deze wet bellen zonder toestemming niet toe.",
        TW,
        zie=("tw-2021", "tw-2026", "toestemming_vereist"),
        ook=("telecommunicatiewet", "de wet", "wet"),
    ),
    "rcc": Begrip(
        "RCC, Reclame Code Commissie",
        "De commissie die klachten beoordeelt over de Nederlandse Reclame Code, waar de Code Telemarketing bij hoort. "
        "In uitspraak 2022/00055 staat dat verzet binnen vier weken verwerkt moet zijn.",
        "reclamecode.nl; RCC 2022/00055",
        zie=("ctm", "verzet"),
        ook=("reclame code commissie",),
    ),
    "compliance_comite": Begrip(
        "Compliance Comité van DDMA",
        "De commissie die toetst of een termijn langer dan 36 maanden goed is onderbouwd.",
        f"{CTM}; ddma.nl",
        zie=("plafond_ctm", "ctm"),
        ook=("ddma", "compliance comité", "commissie"),
    ),
}
