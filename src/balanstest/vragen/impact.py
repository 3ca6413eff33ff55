"""Section 2 of the template: the impact of the telemarketing."""

from balanstest.antwoordvorm import ALINEA, LIJST, MAX_MAANDEN, TABEL, geheel, getal
from balanstest.taal.eenheden import DAGEN, MAANDEN, PER_JAAR
from balanstest.vragen.vraag import Vraag

VRAGEN = (
    Vraag(
        nummer="2a",
        sleutel="impact.persoonsgegevens",
        vorm=LIJST,
        kop="Persoonsgegevens",
        vraag="Welke persoonsgegevens gebruikt u voor het bellen?",
        hint="Eén regel per gegeven. Alleen wat de beller of de bellijst echt nodig heeft.",
        voorbeeld="[naam, telefoonnummer, klantnummer]",
    ),
    Vraag(
        nummer="2b",
        sleutel="impact.start_maanden",
        vorm=getal(0, MAX_MAANDEN, MAANDEN),
        kop="Start van het bellen",
        vraag="Hoeveel maanden na het beginpunt belt u iemand op zijn vroegst?",
        hint="0 betekent: direct. De tabel met cijfers moet uiterlijk bij deze maand beginnen.",
        voorbeeld="0",
    ),
    Vraag(
        nummer="2c",
        sleutel="impact.frequentie.contacten_per_jaar",
        vorm=getal(0, 1000, PER_JAAR),
        kop="Contacten per jaar",
        vraag="Hoe vaak per jaar belt u dezelfde persoon daarna gemiddeld?",
        hint="Tel gesprekken, geen pogingen zonder gehoor. Een half getal mag: 1.5.",
        voorbeeld="2",
    ),
    Vraag(
        nummer="2c",
        sleutel="impact.frequentie.toelichting",
        vorm=ALINEA,
        kop="Toelichting op de frequentie",
        vraag="Wat moet de lezer over de frequentie weten?",
        hint="Mag leeg blijven. Bijvoorbeeld hoeveel pogingen u doet als niemand opneemt.",
        voorbeeld="Hoogstens vijf pogingen per campagne, nooit op zondag.",
        verplicht=False,
    ),
    Vraag(
        nummer="2d",
        sleutel="impact.maatregelen",
        vorm=TABEL,
        kop="Maatregelen",
        vraag="Wat doet u om de gegevens en de privacy van de mensen te beschermen?",
        hint="Eén regel per maatregel, met het bewijs als dat er is. Een bijlage noemt u bij 'bestand'.",
        voorbeeld="- {maatregel: Bellijst na de campagne gewist, bewijs: Verslag van de verwerker}",
    ),
    Vraag(
        nummer="2d",
        sleutel="impact.verzet_verwerkt_binnen_dagen",
        vorm=geheel(0, 3650, DAGEN),
        kop="Dagen tot verzet is verwerkt",
        vraag="Binnen hoeveel dagen staat iemand die verzet doet op de lijst 'niet bellen'?",
        hint="Een heel getal. Het liefst dezelfde dag; vier weken is het langste dat kan (RCC 2022/00055).",
        voorbeeld="1",
    ),
)
