"""Section 1 of the template: the relation with the customer, and the origin of the contact data."""

from balanstest.vragen.vraag import Als, Vraag

VRAGEN = (
    Vraag(
        sleutel="klantrelatie.doelgroep",
        kop="Doelgroep",
        vraag="Welke groep oud-klanten wilt u bellen?",
        hint="Beschrijf de groep zo dat een collega dezelfde bellijst zou maken. Noem ook wie u niet belt.",
        voorbeeld="Oud-donateurs die minstens een jaar maandelijks gaven en zelf zijn gestopt.",
    ),
    Vraag(
        sleutel="klantrelatie.aantal_personen",
        kop="Aantal personen",
        vraag="Hoeveel personen staan er op de bellijst?",
        hint="Een heel getal, zonder punt: 12000.",
        voorbeeld="12000",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verkregen_bij",
        kop="Herkomst van de gegevens",
        vraag="Waarbij gaf de persoon zijn telefoonnummer?",
        hint=(
            "Kies: verkoop, schenking, vrijwilligerswerk, manifestatie of anders. Een petitie, een prijsvraag "
            "of een gekochte lijst is 'anders'."
        ),
        voorbeeld="schenking",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verzet_geboden_bij_verzameling",
        kop="Verzet mogelijk bij het verzamelen",
        vraag="Kon de persoon zich verzetten tegen bellen toen hij zijn nummer gaf?",
        hint=(
            "ja, deels of nee. Het moest duidelijk, gratis en makkelijk zijn. Gold het voor een deel van de groep, "
            "vul dan 'deels' in: dat telt als nee. Splits liever de groep."
        ),
        voorbeeld="ja",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verzet_geboden_bij_elk_gesprek",
        kop="Verzet mogelijk in elk gesprek",
        vraag="Bieden de bellers in elk gesprek aan om niet meer te bellen?",
        hint="ja, deels of nee. Het hoort in het belscript te staan, ook voor gesprekken die kort zijn.",
        voorbeeld="ja",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.eigen_doel_of_aanbod",
        kop="Eigen doel of eigen aanbod",
        vraag="Belt u alleen voor uw eigen doel, of voor uw eigen producten en diensten?",
        hint="ja of nee. Bellen voor een partner of een zusterbedrijf is 'nee'.",
        voorbeeld="ja",
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.vergunning",
        kop="Vergunning",
        vraag="Onder welk artikel van de Wet op de kansspelen heeft u een vergunning?",
        hint="Kies: artikel_3, artikel_9 of artikel_27b.",
        voorbeeld="artikel_3",
        als=(Als("dossier.soort_organisatie", ("kansspelvergunninghouder",)),),
    ),
    Vraag(
        sleutel="klantrelatie.herkomst.verschijningen_per_jaar",
        kop="Verschijningen per jaar",
        vraag="Hoe vaak per jaar verschijnt de uitgave?",
        hint="Een heel getal. Vanaf 1 juli 2026 moet dat minstens 3 zijn.",
        voorbeeld="12",
        als=(Als("dossier.soort_organisatie", ("uitgever",)),),
    ),
    Vraag(
        nummer="1a",
        sleutel="klantrelatie.betalingsverplichting",
        kop="Betalingsverplichting",
        vraag="Wanneer ontstond voor de klant een verplichting om te betalen?",
        hint="Noem de gebeurtenis: de machtiging, de bestelling, het contract. En hoe u dat vastlegt.",
        voorbeeld="Bij het geven van de machtiging; de datum staat in ons relatiebestand.",
    ),
    Vraag(
        nummer="1b",
        sleutel="klantrelatie.laatste_afname.beginpunt",
        kop="Beginpunt van de maanden",
        vraag="Vanaf welk moment telt u de maanden?",
        hint=(
            "Kies: einde_overeenkomst, laatste_aankoop, laatste_gift of laatste_activiteit. Alle maanden in dit "
            "bestand tellen vanaf dit ene punt. Een gestopte machtiging: tel vanaf de laatste gift die is "
            "afgeschreven, niet vanaf de opzegging. Wie later weer klant wordt, begint opnieuw."
        ),
        voorbeeld="laatste_gift",
    ),
    Vraag(
        nummer="1b",
        sleutel="klantrelatie.laatste_afname.verstreken_maanden.gemiddeld",
        kop="Verstreken tijd, gemiddeld",
        vraag="Hoeveel maanden zijn er voor de mensen op de bellijst gemiddeld verstreken?",
        hint="In maanden; een half getal mag: 14.5.",
        voorbeeld="14",
    ),
    Vraag(
        nummer="1b",
        sleutel="klantrelatie.laatste_afname.verstreken_maanden.langst",
        kop="Verstreken tijd, langst",
        vraag="En hoeveel maanden voor de persoon bij wie het het langst geleden is?",
        hint="Is dit langer dan de termijn die eruit komt? Dan moet een deel van de lijst eraf.",
        voorbeeld="30",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.afgenomen",
        kop="Wat is afgenomen",
        vraag="Wat kocht of steunde de klant?",
        voorbeeld="Een maandelijkse gift voor natuurbescherming.",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.aanbod",
        kop="Waarover u belt",
        vraag="Waarvoor wilt u de klant nu bellen?",
        voorbeeld="Opnieuw maandelijks geven voor natuurbescherming.",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.soortgelijk",
        kop="Soortgelijk",
        vraag="Lijkt het aanbod op wat de klant eerder afnam?",
        hint="ja of nee. Kijk met de ogen van de klant: verwacht die dit aanbod van u?",
        voorbeeld="ja",
    ),
    Vraag(
        nummer="1c",
        sleutel="klantrelatie.soortgelijk_toelichting",
        kop="Waarom wel of niet soortgelijk",
        vraag="Waarom is het wel of niet soortgelijk?",
        voorbeeld="Het doel, de manier van geven en het bedrag zijn hetzelfde.",
    ),
    Vraag(
        nummer="1d",
        sleutel="klantrelatie.vervangingstermijn",
        kop="Vervangingstermijn",
        vraag="Na hoeveel maanden wordt het product of de dienst gemiddeld vervangen?",
        hint="Vul maanden in, of zeg bij niet_van_toepassing waarom de vraag hier niet past.",
        voorbeeld="{maanden: 24}",
    ),
    Vraag(
        nummer="1e",
        sleutel="klantrelatie.contractduur",
        kop="Gemiddelde looptijd",
        vraag="Hoeveel maanden blijft een klant gemiddeld klant?",
        hint=(
            "De tijd dat klanten echt blijven, dus niet de opzegtermijn en niet de minimale looptijd van het contract. "
            "Vul maanden in, of zeg bij niet_van_toepassing waarom niet."
        ),
        voorbeeld="{maanden: 38}",
    ),
)
