"""Section 3 of the template: the interest, and the three overviews against time."""

from balanstest.antwoordvorm import ALINEA, DATUM, JA_NEE, TABEL
from balanstest.vragen.vraag import Vraag

VRAGEN = (
    Vraag(
        nummer="3a",
        sleutel="afweging.belang",
        vorm=ALINEA,
        kop="Belang van de organisatie",
        vraag="Waarom is het bellen van oud-klanten voor uw organisatie van belang?",
        hint="Maak het concreet, met bedragen of aantallen. 'Meer omzet' is te vaag.",
        voorbeeld="Van alle klanten die terugkomen, komt 30 % door deze gesprekken.",
    ),
    Vraag(
        nummer="3a",
        sleutel="afweging.noodzaak",
        vorm=ALINEA,
        kop="Noodzaak",
        vraag="Waarom zijn post, e-mail of vooraf toestemming vragen niet genoeg?",
        hint="De AVG vraagt of het met minder inbreuk kan. Noem wat u heeft geprobeerd en wat dat opleverde.",
        voorbeeld="Een brief leverde 0,4 % op, een e-mail 0,2 %. Zie de proef van maart 2026.",
    ),
    Vraag(
        sleutel="afweging.metingen.nog_niet_gebeld",
        vorm=JA_NEE,
        kop="Nog niet gebeld",
        vraag="Heeft u deze groep nog nooit gebeld?",
        hint=(
            "Schrijf alleen dan ja. Er zijn nog geen cijfers, dus de vragen hieronder over de metingen mogen leeg "
            "blijven. Het rapport noemt dan een uiterste grens, en hoe u met een korte eerste termijn begint."
        ),
        voorbeeld="nee",
        verplicht=False,
    ),
    Vraag(
        sleutel="afweging.metingen.bron",
        vorm=ALINEA,
        kop="Bron van de cijfers",
        vraag="Uit welk systeem komen de cijfers?",
        voorbeeld="Export uit het belsysteem, gekoppeld aan het relatiebestand.",
    ),
    Vraag(
        sleutel="afweging.metingen.gemeten.van",
        vorm=DATUM,
        kop="Gemeten vanaf",
        vraag="Vanaf welke datum zijn de gesprekken geteld?",
        voorbeeld="2023-01-01",
    ),
    Vraag(
        sleutel="afweging.metingen.gemeten.tot",
        vorm=DATUM,
        kop="Gemeten tot",
        vraag="Tot welke datum zijn de gesprekken geteld?",
        hint="De eerste dag die niet meer meetelt.",
        voorbeeld="2026-10-01",
    ),
    Vraag(
        sleutel="afweging.metingen.volledig",
        vorm=JA_NEE,
        kop="Tabel volledig",
        vraag="Staan alle maanden waarin is gebeld in de tabel?",
        hint="Slechte maanden weglaten mag niet: dan klopt de termijn niet.",
        voorbeeld="ja",
    ),
    Vraag(
        sleutel="afweging.metingen.definities.gesprek",
        vorm=ALINEA,
        kop="Wat is een gesprek",
        vraag="Wanneer telt een gesprek mee?",
        hint=(
            "Alleen als de persoon zelf aan de lijn was. Voicemail, geen gehoor of een huisgenoot telt niet. "
            "Tel een persoon één keer per periode, ook als u vaker belde."
        ),
        voorbeeld="De persoon zelf is gesproken. Voicemail telt niet mee.",
    ),
    Vraag(
        sleutel="afweging.metingen.definities.conversie",
        vorm=ALINEA,
        kop="Wat is een conversie",
        vraag="Wanneer telt u een conversie?",
        hint=(
            "Tel wat door dit gesprek is ontstaan en is blijven staan. Wie iets hervat door het gesprek telt mee; "
            "wie nog klant was of zonder gesprek al terugkwam niet."
        ),
        voorbeeld="Een nieuwe overeenkomst door het gesprek, die na de bedenktijd nog bestaat.",
    ),
    Vraag(
        sleutel="afweging.metingen.definities.verzet",
        vorm=ALINEA,
        kop="Wat is verzet",
        vraag="Wanneer telt u verzet?",
        hint=(
            "Iedereen die niet meer gebeld wil worden, hoe hij het ook zegt: in het gesprek, per mail, via het "
            "formulier. Is verzet een tijd niet vastgelegd? Laat die maanden dan uit de tabel en zeg het "
            "bij 'uitgesloten'."
        ),
        voorbeeld="Elk verzoek om niet meer te bellen, in het gesprek of binnen vier weken erna.",
    ),
    Vraag(
        sleutel="afweging.metingen.definities.klacht",
        vorm=ALINEA,
        kop="Wat is een klacht",
        vraag="Wanneer telt u een klacht?",
        hint="Ook klachten die later binnenkomen of via een toezichthouder. Wacht vier weken met tellen.",
        voorbeeld="Elke klacht over het bellen, langs welke weg ook, binnen vier weken na het gesprek.",
    ),
    Vraag(
        nummer="3b 3c 3d",
        sleutel="afweging.metingen.perioden",
        vorm=TABEL,
        kop="Tabel met cijfers",
        vraag="Hoeveel gesprekken, conversies, verzet en klachten waren er per maand na het beginpunt?",
        hint=(
            "Het liefst één regel per maand: bij bredere regels is niet te zien hoe het daarbinnen gaat. van 0 tot 1 "
            "is de eerste maand na het beginpunt; tel per gesprek de hele maanden tussen het beginpunt en het gesprek. "
            'Weet u alleen percentages, schrijf dan conversies_pct: "9,8". Een te klein aantal: "<5". '
            "Staat de tabel in Excel of in een CSV? Zet dan in plaats van perioden: bestand: cijfers.xlsx. "
            "Heeft u een lijst van alle gesprekken? Dan telt 'balanstest curves' voor u. "
            "Nog nooit gebeld? Laat dit dan leeg en schrijf hierboven: nog_niet_gebeld: ja"
        ),
        voorbeeld="- {van: 0, tot: 1, gesprekken: 400, conversies: 38, verzet: 4, klachten: 0}",
    ),
)
