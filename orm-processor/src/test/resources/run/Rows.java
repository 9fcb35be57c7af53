package run;

import dev.athanor.relation.HandleSource;
import dev.athanor.relation.ToMany;
import dev.athanor.relation.ToOne;
import dev.athanor.type.Row;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** A row of given values, and the handles that reading it asks for. */
final class Rows implements HandleSource {
    final List<String> asked = new ArrayList<>();

    /** A row whose values begin behind two columns of something else. */
    static Row of(Object... values) {
        Object[] last = new Object[1];
        ResultSet results = (ResultSet) Proxy.newProxyInstance(
                Rows.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("wasNull")) {
                        return last[0] == null;
                    }
                    last[0] = values[(int) arguments[0] - 3];
                    boolean primitive = method.getReturnType().isPrimitive();
                    return last[0] == null && primitive ? zero(method.getReturnType()) : last[0];
                });
        return new Row(results, null);
    }

    private static Object zero(Class<?> primitive) {
        if (primitive == boolean.class) {
            return false;
        }
        return primitive == long.class ? (Object) 0L : primitive == double.class ? (Object) 0.0 : (Object) 0;
    }

    @Override
    public <T> ToOne<T> toOne(int relation, Object key) {
        asked.add("toOne " + relation + " " + key);
        return null;
    }

    @Override
    public <T> ToMany<T> toMany(int relation, Object ownerKey) {
        asked.add("toMany " + relation + " " + ownerKey);
        return ToMany.empty();
    }
}
