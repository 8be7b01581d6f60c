/** What the models call about letters, findings, suggestions and near deadlines. */
@NullMarked
package org.guatu.supervision.process;

import org.jspecify.annotations.NullMarked;
