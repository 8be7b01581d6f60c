/** 机构改革: units that a document renames, merges into others or dissolves. */
@NullMarked
package org.guatu.organization.reform;

import org.jspecify.annotations.NullMarked;
