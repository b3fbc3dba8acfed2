package lyceum.consent;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// From which age on somebody may agree alone to an online service, country by country. Where the
/// country is not known, the highest of the table holds. The table knows the European Union, the
/// United Kingdom and the United States; whoever runs a server says what holds in others.
///
/// @param raised no age is lower than this on this server; 0: the table alone holds
/// @param own ages by country that this server was told; they raise those of the table, and hold
///   where it says nothing
public record MinimumAges(int raised, Map<String, Integer> own) {
    /// Where the ages come from, but for those that moved later, which name their law.
    public static final String SOURCE = "Commission staff working document SWD(2020) 115";

    /// Since when the table holds as it stands here; a newer one has a later day.
    public static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    /// Nobody has to be older.
    public static final int HIGHEST = 16;

    /// As the table says.
    public static final MinimumAges TABLE = new MinimumAges(0, Map.of());

    /// Nobody is told a lower age, wherever.
    public static final int LOWEST = 13;

    /// Nor a higher one.
    public static final int MOST = 18;

    private static final LocalDate GDPR = LocalDate.of(2018, 5, 25);

    /// One line of the table.
    ///
    /// @param country by its two letters (ISO 3166-1)
    /// @param since from this day on
    public record Line(String country, int age, LocalDate since, String source) {}

    private static final List<Line> LINES =
            List.of(
                    gdpr("AT", 14),
                    gdpr("BE", 13),
                    gdpr("BG", 14),
                    gdpr("CY", 14),
                    gdpr("CZ", 15),
                    gdpr("DE", 16),
                    new Line("DK", 15, AS_OF, "Databeskyttelsesloven, section 6(2), as amended"),
                    gdpr("EE", 13),
                    gdpr("ES", 14),
                    gdpr("FI", 13),
                    gdpr("FR", 15),
                    gdpr("GR", 15),
                    gdpr("HR", 16),
                    gdpr("HU", 16),
                    gdpr("IE", 16),
                    gdpr("IT", 14),
                    gdpr("LT", 14),
                    gdpr("LU", 16),
                    gdpr("LV", 13),
                    gdpr("MT", 13),
                    gdpr("NL", 16),
                    gdpr("PL", 16),
                    gdpr("PT", 13),
                    gdpr("RO", 16),
                    gdpr("SE", 13),
                    new Line("SI", 15, LocalDate.of(2023, 1, 26), "ZVOP-2, article 8"),
                    gdpr("SK", 16),
                    new Line("GB", 13, GDPR, "Data Protection Act 2018, section 9"),
                    new Line("US", 13, LocalDate.of(2000, 4, 21), "COPPA, 16 CFR 312"));

    private static final Map<String, Line> BY_COUNTRY =
            LINES.stream()
                    .collect(
                            Collectors.collectingAndThen(
                                    Collectors.toMap(Line::country, line -> line),
                                    Collections::unmodifiableMap));

    private static Line gdpr(String country, int age) {
        return new Line(country, age, GDPR, SOURCE);
    }

    /// The whole table.
    public static List<Line> lines() {
        return LINES;
    }

    /// The countries whose age is known, by their letters.
    public List<String> countries() {
        var all = new TreeSet<>(own.keySet());
        all.addAll(BY_COUNTRY.keySet());
        return List.copyOf(all);
    }

    /// Whether the age of this country is known.
    public boolean knows(String country) {
        return BY_COUNTRY.containsKey(country) || own.containsKey(country);
    }

    /// The age that holds in a country; the highest where it is not known.
    public int in(String country) {
        var line = BY_COUNTRY.get(country);
        var law = line == null ? 0 : line.age();
        var known = Math.max(own.getOrDefault(country, 0), law);
        return Math.max(raised, known == 0 ? HIGHEST : known);
    }
}
