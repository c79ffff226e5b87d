/**
 * What an operator sees and does: health, metrics, the access log, the list of running queries. Never on the public port but for {@code
 * /healthz}. Running queries are kept in {@code admission}, settings in {@code settings}.
 */
@NullMarked
package org.interculturalpractices.service.operation;

import org.jspecify.annotations.NullMarked;
