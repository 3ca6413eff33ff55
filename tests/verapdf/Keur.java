// Validates PDF files with veraPDF against PDF/A-3a and PDF/UA-1 and prints one line per file and profile:
// PASS|FAIL <profile> <file> [<rule>: <description>; ...]. Compiled and run by tests/test_pdf.py.

import java.io.FileInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Keur {
    public static void main(String[] bestanden) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour[] profielen = {PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1};
        for (String bestand : bestanden) {
            for (PDFAFlavour profiel : profielen) {
                try (FileInputStream invoer = new FileInputStream(bestand);
                        PDFAParser lezer = Foundries.defaultInstance().createParser(invoer, profiel);
                        PDFAValidator keurmeester =
                                Foundries.defaultInstance().createValidator(profiel, false)) {
                    ValidationResult uitslag = keurmeester.validate(lezer);
                    Set<String> fouten = new LinkedHashSet<>();
                    for (TestAssertion melding : uitslag.getTestAssertions()) {
                        fouten.add(melding.getRuleId().getClause() + ": " + melding.getMessage());
                    }
                    String oordeel = uitslag.isCompliant() ? "PASS" : "FAIL";
                    System.out.println(oordeel + " " + profiel + " " + bestand + " " + String.join("; ", fouten));
                }
            }
        }
    }
}
