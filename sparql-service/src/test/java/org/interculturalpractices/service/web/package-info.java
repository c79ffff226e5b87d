@NullMarked
package org.interculturalpractices.service.web;

import org.jspecify.annotations.NullMarked;
