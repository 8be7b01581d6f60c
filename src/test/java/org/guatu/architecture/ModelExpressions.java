package org.guatu.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.ClassUtils;
import org.apache.commons.lang3.StringUtils;
import org.flowable.common.engine.impl.de.odysseus.el.tree.Node;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.Builder;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstBinary;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstDot;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstIdentifier;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstMethod;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstString;
import org.flowable.common.engine.impl.de.odysseus.el.tree.impl.ast.AstUnary;

/**
 * Reads the expressions of a model as the engine does and derives their types: of variables as they are declared, of calls
 * from the classes of the beans. What names anything unknown fails.
 */
class ModelExpressions {
    private static final Builder EL = new Builder(Builder.Feature.METHOD_INVOCATIONS);

    private final Map<String, Class<?>> beans;
    private final Map<String, Class<?>> variables;
    private final Set<String> called = new TreeSet<>();

    ModelExpressions(Map<String, Class<?>> beans, Map<String, Class<?>> variables) {
        this.beans = beans;
        this.variables = new HashMap<>(variables);
    }

    /** Methods of beans that were called so far, as {@code bean.method}. */
    Set<String> called() {
        return called;
    }

    /** Whether the whole expression is a call of a bean's method. */
    boolean callsBean(String expression) {
        Node root = root(expression);
        return root instanceof AstMethod
                && root.getChild(0).getChild(0) instanceof AstIdentifier bean
                && beans.containsKey(bean.getName());
    }

    /** What one expression answers. */
    Class<?> type(String expression) {
        return type(root(expression), expression);
    }

    private static Node root(String expression) {
        return EL.build(expression).getRoot().getChild(0);
    }

    private Class<?> type(Node node, String where) {
        if (node instanceof AstIdentifier name) {
            return named(name.getName(), where);
        }
        if (node instanceof AstMethod) {
            return call(node, where);
        }
        if (node instanceof AstDot) {
            return method(
                            type(node.getChild(0), where),
                            "get" + StringUtils.capitalize(property(node)),
                            List.of(),
                            where)
                    .getReturnType();
        }
        if (node instanceof AstBinary) {
            comparable(node.getChild(0), node.getChild(1), where);
            return boolean.class;
        }
        if (node instanceof AstUnary) {
            assertThat(type(node.getChild(0), where)).as(where).isEqualTo(boolean.class);
            return boolean.class;
        }
        if (node instanceof AstString) {
            return String.class;
        }
        return fail("%s: nothing is known of %s", where, node.getClass().getSimpleName());
    }

    private Class<?> named(String name, String where) {
        Class<?> type = variables.getOrDefault(name, beans.get(name));
        assertThat(type)
                .as("%s: %s is neither a variable of the process nor a bean of ours", where, name)
                .isNotNull();
        return type;
    }

    private Class<?> call(Node call, String where) {
        Node target = call.getChild(0).getChild(0);
        String name = property(call.getChild(0));
        List<Class<?>> given = new ArrayList<>();
        Node parameters = call.getChild(1);
        for (int i = 0; i < parameters.getCardinality(); i++) {
            given.add(type(parameters.getChild(i), where));
        }
        if (name.startsWith("setTransientVariable")) {
            variables.put(text(parameters.getChild(0)), given.get(1));
        }
        Class<?> answer = method(type(target, where), name, given, where).getReturnType();
        if (target instanceof AstIdentifier bean && beans.containsKey(bean.getName())) {
            called.add(bean.getName() + "." + name);
        }
        return answer;
    }

    private static Method method(Class<?> type, String name, List<Class<?>> given, String where) {
        return Arrays.stream(type.getMethods())
                .filter(one -> Modifier.isPublic(one.getModifiers()) && !one.isBridge())
                .filter(one -> one.getName().equals(name))
                .filter(one -> ClassUtils.isAssignable(given.toArray(Class<?>[]::new), one.getParameterTypes(), true))
                .findFirst()
                .orElseGet(() -> fail("%s: %s has no public %s%s", where, type.getSimpleName(), name, given));
    }

    private void comparable(Node left, Node right, String where) {
        Class<?> type = type(left, where);
        assertThat(type(right, where)).as(where).isEqualTo(String.class);
        if (type.isEnum()) {
            assertThat(type.getEnumConstants())
                    .as(where)
                    .extracting(Object::toString)
                    .contains(text(right));
        } else {
            assertThat(type).as(where).isEqualTo(String.class);
        }
    }

    private static String property(Node dot) {
        return dot.toString().replaceFirst("^\\.\\s*", "");
    }

    private static String text(Node literal) {
        return literal.toString().replaceAll("^[\"']|[\"']$", "");
    }
}
