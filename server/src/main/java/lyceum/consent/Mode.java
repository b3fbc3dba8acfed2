package lyceum.consent;

/// How much an application wants to know before somebody comes in.
public enum Mode {
    /// Nobody comes in without it.
    REQUIRE,
    /// It is asked for; who does not say it comes in all the same, which the metrics count.
    WARN,
    /// It is not asked for: the customer answers for it by its agreement.
    OFF
}
