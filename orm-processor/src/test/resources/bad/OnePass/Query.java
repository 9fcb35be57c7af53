package bad;

import dev.athanor.annotation.*;
import dev.athanor.relation.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

import static bad.ItemTable.ITEM;
import static bad.OrderTable.ORDER;
import static bad.UserTable.USER;

final class Query {
    ItemTable items() {
        return ITEM;
    }
}
