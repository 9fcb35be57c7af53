package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

final class FormOfDeclaration {
    @Table class Plain {}

    @Table interface Face {}

    @Table enum Choice { A }

    @Table @interface Mark {}

    @Table private record Hidden(@Id long id) {}

    private static class Vault {
        @Table record Inside(@Id long id) {}
    }

    @Table record Box<T>(@Id long id, T content) {}
}
