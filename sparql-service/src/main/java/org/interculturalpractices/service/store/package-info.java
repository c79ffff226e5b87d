/**
 * The store port: what the service asks of the statements of a release, and the engines that answer it. {@link
 * org.interculturalpractices.service.store.ReleaseStore} is all that pages, descriptions, search and queries see; which engine stands behind
 * it is a setting. Never writes, and knows neither HTTP nor which release is current: {@code release} opens stores and lends them.
 */
@NullMarked
package org.interculturalpractices.service.store;

import org.jspecify.annotations.NullMarked;
