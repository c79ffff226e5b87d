@NullMarked
package org.interculturalpractices.service;

import org.jspecify.annotations.NullMarked;
