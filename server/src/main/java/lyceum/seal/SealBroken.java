package lyceum.seal;

/// A sealed value does not open: its bytes were changed, it was moved from another place, or
/// another installation sealed it. The message names the place, never the value.
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealBroken(Address address) {
        super("the value at " + address + " does not open");
    }
}
