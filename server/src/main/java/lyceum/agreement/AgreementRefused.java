package lyceum.agreement;

/// An agreement cannot be accepted now: a hold stands for a reason that it does not know.
public final class AgreementRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    AgreementRefused() {
        super("a hold stands", null, false, false);
    }
}
