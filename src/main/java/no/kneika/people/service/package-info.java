/** Gives and ends roles, and knows who is to confirm one. */
@NullMarked
package no.kneika.people.service;

import org.jspecify.annotations.NullMarked;
