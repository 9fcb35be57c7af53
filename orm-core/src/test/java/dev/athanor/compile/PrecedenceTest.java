// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Between;
import dev.athanor.ast.Comparison;
import dev.athanor.ast.Condition;
import dev.athanor.ast.Expression;
import dev.athanor.ast.NumberExpression;
import dev.athanor.ast.Operation;
import dev.athanor.query.Sql;
import dev.athanor.shop.ProductTable;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Parentheses stand where they are needed: what is written reads back, by the precedence of PostgreSQL, as the tree that was meant. */
class PrecedenceTest {
    private static final ProductTable PRODUCT = ProductTable.PRODUCT;
    private static final List<Comparison.Operator> COMPARISONS = List.of(Comparison.Operator.values());
    private static final List<Operation.Operator> OPERATORS = List.of(
            Operation.Operator.PLUS,
            Operation.Operator.MINUS,
            Operation.Operator.TIMES,
            Operation.Operator.DIVIDE,
            Operation.Operator.MODULO,
            Operation.Operator.JSON_PATH);
    private static final int TREES = 2_000;

    @Test
    void readsBackAsTheTreeThatWasMeant() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < TREES; i++) {
            Tree tree = condition(random, 5);
            String written = where(tree.condition());
            assertThat(SqlReader.parenthesised(written))
                    .as("seed %s: %s", seed, written)
                    .isEqualTo(tree.parenthesised());
        }
    }

    @Test
    void writesNoParenthesesThatPrecedenceGives() {
        assertThat(where(PRODUCT.price.plus(PRODUCT.price.times(PRODUCT.price)).gt(PRODUCT.price)))
                .isEqualTo("price + price * price > price");
        assertThat(where(PRODUCT.price.minus(PRODUCT.price.minus(PRODUCT.price)).gt(PRODUCT.price)))
                .isEqualTo("price - (price - price) > price");
        assertThat(where(Sql.or(Sql.and(PRODUCT.active, PRODUCT.active), PRODUCT.active)))
                .isEqualTo("active and active or active");
        assertThat(where(Sql.and(Sql.or(PRODUCT.active, PRODUCT.active), PRODUCT.active)))
                .isEqualTo("(active or active) and active");
        assertThat(where(PRODUCT.active.not().not())).isEqualTo("not not active");
        assertThat(where(Sql.and(PRODUCT.active, PRODUCT.active).eq(PRODUCT.active)))
                .isEqualTo("(active and active) = active");
        assertThat(where(PRODUCT.price.isNull().isNull())).isEqualTo("(price is null) is null");
    }

    private static String where(Condition condition) {
        String sql = Sql.select(PRODUCT.id).where(condition).sql(Dialect.GENERIC);
        return sql.substring("select id from products where ".length());
    }

    /** A condition or number, and what it looks like with all parentheses. */
    private record Tree(Expression<?> node, String parenthesised) {
        Condition condition() {
            return (Condition) node;
        }
    }

    private static Tree condition(Random random, int depth) {
        if (depth == 0) {
            return new Tree(PRODUCT.active, "active");
        }
        return switch (random.nextInt(9)) {
            case 0 -> chain(random, depth, "and");
            case 1 -> chain(random, depth, "or");
            case 2 -> negation(condition(random, depth - 1));
            case 3 -> nullTest(random.nextBoolean() ? condition(random, depth - 1) : number(random, depth - 1));
            case 4 -> between(number(random, depth - 1), number(random, depth - 1), number(random, depth - 1));
            case 6 -> between(condition(random, depth - 1), condition(random, depth - 1), condition(random, depth - 1));
            case 5 -> comparison(Comparison.Operator.EQUAL, condition(random, depth - 1), condition(random, depth - 1));
            default ->
                comparison(
                        COMPARISONS.get(random.nextInt(COMPARISONS.size())),
                        number(random, depth - 1),
                        number(random, depth - 1));
        };
    }

    /** {@code not} before {@code between} moves into it, which is another spelling of the same. */
    private static Tree negation(Tree negated) {
        return negated.parenthesised.contains(" between ")
                ? negated
                : new Tree(negated.condition().not(), "(not " + negated.parenthesised + ")");
    }

    private static Tree nullTest(Tree tested) {
        return new Tree(tested.node.isNull(), "(" + tested.parenthesised + " is null)");
    }

    private static Tree between(Tree operand, Tree low, Tree high) {
        return new Tree(
                new Between(operand.node, low.node, high.node, false),
                "(" + operand.parenthesised + " between " + low.parenthesised + " and " + high.parenthesised + ")");
    }

    private static Tree comparison(Comparison.Operator operator, Tree left, Tree right) {
        return new Tree(
                new Comparison(operator, left.node, right.node),
                "(" + left.parenthesised + " " + operator.symbol() + " " + right.parenthesised + ")");
    }

    /** A chain of the same connective is one flat node, so the parts are of another kind. */
    private static Tree chain(Random random, int depth, String word) {
        Tree one = new Tree(PRODUCT.price.isNull(), "(price is null)");
        Tree other = condition(random, depth - 1);
        if (other.parenthesised.contains(" " + word + " ")) {
            other = new Tree(PRODUCT.active, "active");
        }
        return new Tree(
                word.equals("and")
                        ? one.condition().and(other.condition())
                        : one.condition().or(other.condition()),
                "(" + one.parenthesised + " " + word + " " + other.parenthesised + ")");
    }

    private static Tree number(Random random, int depth) {
        if (depth == 0) {
            return new Tree(PRODUCT.price, "price");
        }
        Operation.Operator operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        Tree left = number(random, depth - 1);
        Tree right = number(random, random.nextInt(depth));
        return new Tree(
                NumberExpression.of(new Operation<>(operator, left.node, right.node, PRODUCT.price.type())),
                "(" + left.parenthesised + " " + operator.symbol() + " " + right.parenthesised + ")");
    }
}
