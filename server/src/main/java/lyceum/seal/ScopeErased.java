package lyceum.seal;

import lyceum.personal.Gone;

/// The key of a scope or an epoch was destroyed: nothing under it opens again, and nothing can be
/// sealed under it. The message names kinds and our own numbers, never a person.
public final class ScopeErased extends Gone {
    private static final long serialVersionUID = 1;

    ScopeErased(String what) {
        super("the key of " + what + " is gone");
    }
}
