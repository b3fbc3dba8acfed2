package lyceum.privacy;

import java.util.List;

/// Erasures of which somebody outside is still to be told, who got what is erased here.
public interface Untold {
    /// The oldest of them that cannot be read here any more, at most so many.
    List<Job> untold(int most);

    /// Notes that they were told; on the disk when it returns.
    void told(List<Job> jobs);
}
