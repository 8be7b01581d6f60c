package org.guatu.platform.engine;

import java.util.List;
import java.util.Map;
import org.flowable.common.engine.impl.el.ReadOnlyMapELResolver;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.common.engine.impl.persistence.deploy.DefaultDeploymentCache;
import org.flowable.engine.impl.delegate.invocation.DefaultDelegateInterceptor;
import org.flowable.engine.impl.el.ProcessExpressionManager;

/**
 * Expressions name our beans before anything else. The engine would first look for a variable of a bean's name at every
 * level of the tree, a statement each; resolvers that it calls "pre default" come after that.
 */
class BeansFirst extends ProcessExpressionManager {
    private final ELResolver ours;

    BeansFirst(Map<Object, Object> beans, int kept) {
        super(new DefaultDelegateInterceptor(), beans);
        ours = new ReadOnlyMapELResolver(beans);
        setExpressionCache(new DefaultDeploymentCache<>(kept));
    }

    @Override
    protected List<ELResolver> createDefaultElResolvers() {
        List<ELResolver> resolvers = super.createDefaultElResolvers();
        resolvers.add(0, ours);
        return resolvers;
    }
}
