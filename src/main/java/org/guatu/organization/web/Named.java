package org.guatu.organization.web;

import org.guatu.organization.Region;

/** A region as answers name it. */
record Named(String code, String name) {
    static Named of(Region region) {
        return new Named(region.code(), region.name());
    }
}
