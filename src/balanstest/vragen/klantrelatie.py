"""Section 1 of the template: the relation with the customer, and the origin of the contact data."""

from balanstest.antwoordvorm import (
    ALINEA,
    DUUR,
    JA_DEELS_NEE,
    JA_NEE,
    MAX_AANTAL,
    MAX_MAANDEN,
    Keuze,
    geheel,
    getal,
    keuze,
)
from balanstest.taal.eenheden import MAANDEN, PER_JAAR
from balanstest.vragen.vraag import Als, Vraag

VRAGEN = (
    Vraag(
        sleutel="klantrelatie.doelgroep",
        vorm=ALINEA,
        kop="Doelgroep",
        vraag="Welke groep oud-klanten wilt u bellen?",
        hint="Beschrijf de groep zo dat een collega dezelfde bellijst zou maken. Noem ook wie u niet belt.",
        voorbeeld="Oud-donateurs die minstens een jaar maandelijks gaven en zelf zijn gestopt.",
    ),
    Vraag(
        sleutel="klantrelatie.aantal_personen",
        vorm=geheel(0, MAX_AANTAL),
        kop="Aantal personen",
        vraag="Hoeveel personen staan er op de bellijst?",
        hint="Een heel getal, zonder punt: 12000.",
        voorbeeld="12000",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verkregen_bij",
        vorm=keuze(
            Keuze("verkoop", "een verkoop"),
            Keuze("schenking", "een schenking"),
            Keuze("vrijwilligerswerk", "vrijwilligerswerk"),
            Keuze("manifestatie", "een manifestatie"),
            Keuze("anders", "iets anders"),
        ),
        kop="Herkomst van de gegevens",
        vraag="Waarbij gaf de persoon zijn telefoonnummer?",
        hint=("Een petitie, een prijsvraag of een gekochte lijst is 'anders'."),
        voorbeeld="schenking",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verzet_geboden_bij_verzameling",
        vorm=JA_DEELS_NEE,
        kop="Verzet mogelijk bij het verzamelen",
        vraag="Kon de persoon zich verzetten tegen bellen toen hij zijn nummer gaf?",
        hint=(
            "Het moest duidelijk, gratis en makkelijk zijn. Gold het maar voor een deel van de "
            "groep? Vul dan 'deels' in, of liever: splits de groep."
        ),
        voorbeeld="ja",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verzet_geboden_bij_elk_gesprek",
        vorm=JA_DEELS_NEE,
        kop="Verzet mogelijk in elk gesprek",
        vraag="Bieden de bellers in elk gesprek aan om niet meer te bellen?",
        hint="Het hoort in het belscript te staan, ook voor gesprekken die kort zijn.",
        voorbeeld="ja",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.eigen_doel_of_aanbod",
        vorm=JA_NEE,
        kop="Eigen doel of eigen aanbod",
        vraag="Belt u alleen voor uw eigen doel, of voor uw eigen producten en diensten?",
        hint="Bellen voor een partner of een zusterbedrijf is 'nee'.",
        voorbeeld="ja",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.vergunning",
        vorm=keuze(
            Keuze("artikel_3", "artikel 3 Wet op de kansspelen"),
            Keuze("artikel_9", "artikel 9 Wet op de kansspelen"),
            Keuze("artikel_27b", "artikel 27b Wet op de kansspelen"),
        ),
        kop="Vergunning",
        vraag="Onder welk artikel van de Wet op de kansspelen heeft u een vergunning?",
        voorbeeld="artikel_3",
        als=(Als("dossier.soort_organisatie", ("kansspelvergunninghouder",)),),
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verschijningen_per_jaar",
        vorm=geheel(0, 10_000, PER_JAAR),
        kop="Verschijningen per jaar",
        vraag="Hoe vaak per jaar verschijnt de uitgave?",
        hint="Een heel getal. Vanaf 1 juli 2026 moet dat minstens 3 zijn.",
        voorbeeld="12",
        als=(Als("dossier.soort_organisatie", ("uitgever",)),),
    ),
    Vraag(
        nummer="1a",
        sleutel="klantrelatie.betalingsverplichting",
        vorm=ALINEA,
        kop="Betalingsverplichting",
        vraag="Wanneer ontstond voor de klant een verplichting om te betalen?",
        hint="Noem de gebeurtenis: de machtiging, de bestelling, het contract. En hoe u dat vastlegt.",
        voorbeeld="Bij het geven van de machtiging; de datum staat in ons relatiebestand.",
    ),
    Vraag(
        nummer="1b",
        sleutel="klantrelatie.laatste_afname.beginpunt",
        vorm=keuze(
            Keuze("einde_overeenkomst", "het einde van de overeenkomst"),
            Keuze("laatste_aankoop", "de laatste aankoop"),
            Keuze("laatste_gift", "de laatste gift"),
            Keuze("laatste_activiteit", "de laatste activiteit"),
        ),
        kop="Beginpunt van de maanden",
        vraag="Vanaf welk moment telt u de maanden?",
        hint=(
            "Alle maanden in dit "
            "bestand tellen vanaf dit ene punt. Een gestopte machtiging: tel vanaf de laatste gift die is "
            "afgeschreven, niet vanaf de opzegging. Wie later weer klant wordt, begint opnieuw."
        ),
        voorbeeld="laatste_gift",
    ),
    Vraag(
        nummer="1b",
        sleutel="klantrelatie.laatste_afname.verstreken_maanden.gemiddeld",
        vorm=getal(0, MAX_MAANDEN, MAANDEN),
        kop="Verstreken tijd, gemiddeld",
        vraag="Hoeveel maanden zijn er voor de mensen op de bellijst gemiddeld verstreken?",
        hint="In maanden; een half getal mag: 14.5.",
        voorbeeld="14",
    ),
    Vraag(
        nummer="1b",
        sleutel="klantrelatie.laatste_afname.verstreken_maanden.langst",
        vorm=getal(0, MAX_MAANDEN, MAANDEN),
        kop="Verstreken tijd, langst",
        vraag="En hoeveel maanden voor de persoon bij wie het het langst geleden is?",
        hint="Is dit langer dan de termijn die eruit komt? Dan moet een deel van de lijst eraf.",
        voorbeeld="30",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.afgenomen",
        vorm=ALINEA,
        kop="Wat is afgenomen",
        vraag="Wat kocht of steunde de klant?",
        voorbeeld="Een maandelijkse gift voor natuurbescherming.",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.aanbod",
        vorm=ALINEA,
        kop="Waarover u belt",
        vraag="Waarvoor wilt u de klant nu bellen?",
        voorbeeld="Opnieuw maandelijks geven voor natuurbescherming.",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.soortgelijk",
        vorm=JA_NEE,
        kop="Soortgelijk",
        vraag="Lijkt het aanbod op wat de klant eerder afnam?",
        hint="Kijk met de ogen van de klant: verwacht die dit aanbod van u?",
        voorbeeld="ja",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.soortgelijk_toelichting",
        vorm=ALINEA,
        kop="Waarom wel of niet soortgelijk",
        vraag="Waarom is het wel of niet soortgelijk?",
        voorbeeld="Het doel, de manier van geven en het bedrag zijn hetzelfde.",
    ),
    Vraag(
        nummer="1d",
        sleutel="klantrelatie.vervangingstermijn",
        vorm=DUUR,
        kop="Vervangingstermijn",
        vraag="Na hoeveel maanden wordt het product of de dienst gemiddeld vervangen?",
        hint="Vul maanden in, of zeg bij niet_van_toepassing waarom de vraag hier niet past.",
        voorbeeld="{maanden: 24}",
    ),
    Vraag(
        nummer="1e",
        sleutel="klantrelatie.contractduur",
        vorm=DUUR,
        kop="Gemiddelde looptijd",
        vraag="Hoeveel maanden blijft een klant gemiddeld klant?",
        hint=(
            "De tijd dat klanten echt blijven, dus niet de opzegtermijn en niet de minimale looptijd van het contract. "
            "Vul maanden in, of zeg bij niet_van_toepassing waarom niet."
        ),
        voorbeeld="{maanden: 38}",
    ),
)
