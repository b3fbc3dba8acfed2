package lyceum;

import java.util.List;
import java.util.stream.Stream;
import lyceum.agreement.AgreementClaims;
import lyceum.api.ApiClaims;
import lyceum.breach.BreachClaims;
import lyceum.catalog.CatalogClaims;
import lyceum.consent.ConsentClaims;
import lyceum.console.PageClaims;
import lyceum.log.LogClaims;
import lyceum.personal.Claim;
import lyceum.petition.PetitionClaims;
import lyceum.privacy.PrivacyClaims;
import lyceum.socket.SocketClaims;
import lyceum.watch.WatchClaims;

/// Everything that this server keeps or sends, declared by the feature it belongs to. Tests compare
/// it with the running server in both directions.
public final class Inventory {
    private Inventory() {}

    /// All declarations.
    public static List<Claim> all() {
        return Stream.of(
                        LogClaims.all(),
                        CatalogClaims.all(),
                        AgreementClaims.all(),
                        PrivacyClaims.all(),
                        ConsentClaims.all(),
                        PetitionClaims.all(),
                        BreachClaims.all(),
                        WatchClaims.all(),
                        ApiClaims.all(),
                        SocketClaims.all(),
                        PageClaims.all(),
                        FileClaims.all(),
                        BrowserClaims.all())
                .flatMap(List::stream)
                .toList();
    }
}
