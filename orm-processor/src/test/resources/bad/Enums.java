package bad;

import dev.athanor.annotation.*;
import java.util.*;

final class Enums {
    @Table
    record Labels(@Id long id, Twice twice, List<Long_> list, Wrapped wrapped, Text text, Named named) {}

    @SqlEnum
    enum Twice {
        @Label("TWO")
        ONE,
        TWO
    }

    @SqlEnum
    enum Long_ {
        @Label("a label may have sixty-three bytes, and not a single one more ...")
        ONE
    }

    record Wrapped(Nul nul) {}

    enum Nul {
        @Label("\0")
        ONE
    }

    enum Text {
        @Label("a label that is a text may have more than sixty-three characters, unless the column is shorter")
        ONE
    }

    @SqlEnum(value = " ", schema = "\0")
    enum Named {
        ONE
    }
}
