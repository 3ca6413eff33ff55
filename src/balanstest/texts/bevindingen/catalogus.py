"""The catalogue of findings: code → how grave, what was found, what to do."""

from __future__ import annotations

from balanstest.texts.bevindingen.antwoorden import ANTWOORDEN
from balanstest.texts.bevindingen.besluit import BESLUIT
from balanstest.texts.bevindingen.cijfers import CIJFERS
from balanstest.texts.bevindingen.signalen import SIGNALEN
from balanstest.texts.ernst import FOUT, LET_OP, SIGNAAL, Bevindingstekst

CATALOGUS: dict[str, Bevindingstekst] = {
    # Gaps
    "nog_te_beantwoorden": Bevindingstekst(LET_OP, "Nog te beantwoorden: {vraag}."),
    "start_aangenomen": Bevindingstekst(
        LET_OP,
        "Vraag 2b is niet beantwoord. De berekening gaat uit van bellen vanaf maand 0. Vul 2b in.",
    ),
    # The legal gate
    "toestemming_vereist": Bevindingstekst(
        FOUT,
        "Bellen zonder toestemming mag hier niet. {waarom} Een klanttermijn is dan niet mogelijk. Vraag toestemming, "
        "of bel deze groep niet.",
    ),
    "wettelijke_grond_open": Bevindingstekst(
        LET_OP,
        "De wettelijke grond staat nog niet vast. Nog niet ingevuld: {voorwaarde}. Vul dit in; tot die tijd geldt "
        "de uitkomst onder voorbehoud.",
    ),
    "wet_niet_beoordeeld": Bevindingstekst(
        LET_OP,
        "De wet van voor 1 juli 2021 (afmelden achteraf) is niet beoordeeld; alleen de Code Telemarketing is "
        "toegepast. Laat een jurist de regels van {datum} nagaan.",
    ),
    "regels_veranderen": Bevindingstekst(
        LET_OP,
        "Op {datum} veranderen de regels ({kader}). Vanaf die dag dekt deze termijn de gesprekken niet meer. Stop dan "
        "met bellen, of vraag toestemming. Denkt u dat u daarna toch zonder toestemming mag bellen? Maak dan eerst een "
        "nieuwe balanstest onder de nieuwe regels.",
    ),
    "kader_verouderd": Bevindingstekst(
        LET_OP,
        "De regels van {kader} zijn voor het laatst gelezen op {gelezen}, meer dan een jaar voor de peildatum. "
        "Ga na of ze nog kloppen, of installeer een nieuwere versie.",
    ),
    "contributie_als_schenking": Bevindingstekst(
        LET_OP,
        "Het gaat hier om leden of contributie. Of contributie een schenking is, zegt de wet niet. "
        "Leg deze vraag voor aan de FG.",
    ),
    "sleutel_niet_van_toepassing": Bevindingstekst(
        LET_OP,
        "'{naam}' past niet bij deze soort organisatie en telt niet mee. Haal het weg, of "
        "verbeter de soort organisatie.",
    ),
    "tekst_na_hekje": Bevindingstekst(
        LET_OP,
        "Op regel {regel} valt een deel van het antwoord weg ({vraag}): '{rest}'. Wat na een spatie en een # staat, "
        'telt niet mee. Hoort het erbij? Zet dan het hele antwoord tussen rechte aanhalingstekens (").',
    ),
    "besluit_voor_peildatum": Bevindingstekst(
        LET_OP, "Het besluit van {besluit} is van voor de peildatum {peildatum}. Klopt een van de twee datums niet?"
    ),
    "gekozen_zonder_cijfers": Bevindingstekst(
        FOUT, "De organisatie kiest {gekozen}, terwijl de cijfers geen enkele maand dragen. {reden}"
    ),
    "reactie_niet_af": Bevindingstekst(
        LET_OP, "Bij reactie {nummer} ontbreekt de code van de bevinding of de reactie zelf. Vul die in."
    ),
    "reactie_zonder_bevinding": Bevindingstekst(
        LET_OP,
        "De reactie op '{bij}' hoort bij geen bevinding van dit rapport.{raad} Verbeter de code, of haal de reactie "
        "weg.",
    ),
    # The decision
    "gekozen_langer": Bevindingstekst(
        LET_OP,
        "De organisatie kiest {gekozen}, langer dan het voorstel van {voorstel}. {reden}",
    ),
    "gekozen_zonder_voorstel": Bevindingstekst(
        LET_OP,
        "De organisatie kiest {gekozen}, terwijl de cijfers geen voorstel geven. {reden}",
    ),
    "gekozen_zonder_grond": Bevindingstekst(
        FOUT,
        "De organisatie kiest {gekozen}, terwijl bellen zonder toestemming hier niet mag. Haal die termijn weg.",
    ),
    "conclusie_andere_termijn": Bevindingstekst(
        LET_OP,
        "De conclusie noemt {genoemd}, maar de gekozen termijn is {gekozen}. Maak ze gelijk.",
    ),
    "gekozen_boven_plafond": Bevindingstekst(
        FOUT,
        "De gekozen termijn van {gekozen} is langer dan {plafond}, het plafond van de Code Telemarketing. "
        "Dat kan alleen na advies van de commissie. Voeg het advies als bijlage toe.",
    ),
    # Answers that a reviewer asks about
    "lijst_langer_dan_termijn": Bevindingstekst(
        LET_OP,
        "Op de bellijst staan mensen bij wie het {langst} geleden is (1b), langer dan {termijn}. "
        "Haal iedereen boven de termijn van de lijst.",
    ),
    "langst_onder_gemiddeld": Bevindingstekst(
        LET_OP, "Bij 1b is de langste tijd ({langst}) korter dan de gemiddelde ({gemiddeld}). Verbeter een van de twee."
    ),
    "gekozen_voor_start": Bevindingstekst(
        LET_OP,
        "De gekozen termijn van {gekozen} is niet langer dan de {start} waarna het bellen begint (2b). "
        "Er blijft geen maand over.",
    ),
    "besluit_na_start": Bevindingstekst(
        LET_OP,
        "Het besluit is van {besluit}, na de start van de campagne op {start}. De afweging hoort klaar te zijn voordat "
        "er wordt gebeld.",
    ),
    "besluit_in_concept": Bevindingstekst(
        LET_OP, "Er staat al een besluit in dit concept. Het telt pas als de status op vastgesteld staat."
    ),
    "niet_soortgelijk": Bevindingstekst(
        LET_OP,
        "Het aanbod is volgens de vragenlijst niet soortgelijk. Bellen daarvoor verwacht de klant minder snel. Bel "
        "alleen over wat lijkt op wat de klant had, of leg uit waarom de klant dit toch verwacht.",
    ),
    "tabel_niet_volledig": Bevindingstekst(
        LET_OP,
        "Niet alle maanden waarin is gebeld staan in de tabel ('volledig: nee'). De termijn kan daardoor te lang "
        "uitvallen. Vul de tabel aan.",
    ),
    "gemeten_na_peildatum": Bevindingstekst(
        LET_OP,
        "De cijfers lopen tot {tot}, na de peildatum {peildatum}. Kies een latere peildatum, of laat de cijfers "
        "eerder eindigen.",
    ),
    "geen_verwachting": Bevindingstekst(
        LET_OP,
        "Vraag 1d en 1e zijn allebei 'niet van toepassing'. Daardoor kijkt de berekening niet naar wat de klant "
        "verwacht. Ga na of dat klopt.",
    ),
    "fg_niet_betrokken": Bevindingstekst(
        LET_OP, "De FG heeft niet meegekeken. Leg de balanstest alsnog aan de FG voor."
    ),
    "fg_niet_akkoord": Bevindingstekst(
        LET_OP,
        "De FG is niet akkoord. Wie dit leest, zal vragen waarom de organisatie het advies niet volgt. {reden}",
    ),
    "verzet_te_laat": Bevindingstekst(
        LET_OP,
        "Verzet wordt pas na {dagen} dagen verwerkt. Vier weken is het langste dat kan (RCC 2022/00055). "
        "Versnel dit voordat u belt.",
    ),
    "start_na_geldigheid": Bevindingstekst(
        LET_OP,
        "De campagne begint op {start}, als deze balanstest niet meer geldt (tot {geldig_tot}). Maak een nieuwe.",
    ),
    "bestand_ontbreekt": Bevindingstekst(
        LET_OP,
        "Het bestand '{bestand}' staat niet bij de vragenlijst, of is niet te lezen. Zet het in de map "
        "voordat u het dossier inlevert.",
    ),
    "logboek_niet_bij_dossier": Bevindingstekst(
        SIGNAAL,
        "Het logboek '{bestand}' staat niet bij de vragenlijst. Dat hoort zo: er staan persoonsgegevens in. Bewaar het "
        "zo lang als uw bewaartermijn toestaat. De SHA-256 bewijst welke gegevens zijn geteld.",
    ),
    "bestand_gewijzigd": Bevindingstekst(
        FOUT,
        "Het bestand '{bestand}' is niet meer het bestand dat in de vragenlijst staat: de SHA-256 is anders. "
        "Zoek uit wat er is veranderd.",
    ),
    "cijferbestand_niet_vastgelegd": Bevindingstekst(
        LET_OP,
        "De cijfers komen uit '{bestand}', maar de vragenlijst legt niet vast welke inhoud dat bestand had bij het "
        "besluit. Zet bij 'bestanden': {{bestand: {bestand}, sha256: {sha256}}}.",
    ),
    # What the figures were made of
    "cijfers_uit_bestand": Bevindingstekst(SIGNAAL, "De tabel is gelezen uit {waar}: {rijen} rijen."),
    "percentages_als_breuk": Bevindingstekst(
        LET_OP,
        "Alle percentages bij {soort} zijn kleiner dan {grens}. Staat er 0,013 waar 1,3 % is bedoeld? Schrijf dan 1,3. "
        "Kloppen ze wel, leg dan uit hoe er is geteld.",
    ),
    "tabel_onvolledig": Bevindingstekst(
        SIGNAAL, "In de tabel ontbreken getallen. Daarom is er niets berekend. Vul de lege cellen in."
    ),
    "percentages_zonder_gesprekken": Bevindingstekst(
        SIGNAAL,
        "De tabel heeft percentages zonder het aantal gesprekken. Daaruit is niets te berekenen. "
        "Vul bij elke regel het aantal gesprekken in.",
    ),
    "percentages_omgerekend": Bevindingstekst(
        SIGNAAL,
        "In de tabel staan percentages ({cellen}). Het programma rekent met het ongunstigste aantal dat erbij past. "
        "Met aantallen wordt de uitkomst preciezer.",
    ),
    "kleine_aantallen_verborgen": Bevindingstekst(
        SIGNAAL,
        "In de tabel staan verborgen kleine aantallen ({cellen}). Het programma rekent met de ongunstigste waarde.",
    ),
    "overzichten_samengevoegd": Bevindingstekst(
        SIGNAAL,
        "De drie overzichten hebben elk hun eigen aantal gesprekken. Ze zijn samengevoegd op de grenzen die alle drie "
        "hebben; verzet en klachten zijn opgeschaald naar het grootste aantal.",
    ),
    "overzichten_ingekort": Bevindingstekst(
        SIGNAAL, "Deze maanden staan niet in alle drie de overzichten en tellen daarom niet mee: {perioden}."
    ),
    **ANTWOORDEN,
    **BESLUIT,
    **CIJFERS,
    **SIGNALEN,
}
