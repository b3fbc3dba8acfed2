package lyceum;

import java.util.ArrayList;
import java.util.List;
import lyceum.personal.Category;
import lyceum.personal.Claim;
import lyceum.personal.Claim.Personal;
import lyceum.personal.Claim.Plain;
import lyceum.personal.Place.Browser;
import lyceum.personal.Place.Shelf;
import lyceum.personal.Subject;

/// What our pages leave in a browser.
final class BrowserClaims {
    private BrowserClaims() {}

    static List<Claim> all() {
        var all = new ArrayList<Claim>();
        plain(all, "the language somebody chose", "lyceum.language");
        plain(all, "dark or light", "lyceum.scheme");
        plain(all, "which application the operator looks at", "lyceum.console.app");
        plain(all, "whose key was said to be saved", "lyceum.console.keys.saved");
        plain(all, "a hint was seen", "lyceum.console.demo", "lyceum.console.start.closed");
        plain(all, "how wide the panel is", "lyceum.panel.width");
        plain(all, "a random name of a device, of this browser and site", "lyceum.device.*");
        plain(all, "how somebody likes to see the class", "lyceum.preferences");
        personal(
                all,
                Shelf.SESSION,
                "to come back after a reload: what opens the next connection, a draft, and words"
                        + " that are not sent yet",
                "lyceum.tab");
        personal(
                all,
                Shelf.COOKIE,
                "to know again somebody who came by an invitation",
                "lyceum-stranger-*");
        all.add(
                new Plain(
                        new Browser(Shelf.COOKIE, "lyceum"),
                        "the operator's session, without TLS"));
        all.add(new Plain(new Browser(Shelf.COOKIE, "__Host-lyceum"), "the operator's session"));
        return List.copyOf(all);
    }

    private static void plain(List<Claim> all, String why, String... keys) {
        for (var key : keys) all.add(new Plain(new Browser(Shelf.LOCAL, key), why));
    }

    private static void personal(List<Claim> all, Shelf shelf, String purpose, String key) {
        var place = new Browser(shelf, key);
        all.add(new Personal(place, Category.PROFILE, Subject.PERSON, false, purpose, "B-04"));
    }
}
