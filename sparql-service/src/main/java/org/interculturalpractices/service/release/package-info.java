/**
 * The releases that are being served: opening them, leasing them to requests, switching to a new one, and the lock and address of a
 * data folder. Never changes a release; making them is the loader's. What a release is asked is in {@code store}.
 */
@NullMarked
package org.interculturalpractices.service.release;

import org.jspecify.annotations.NullMarked;
