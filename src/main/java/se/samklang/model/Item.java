package se.samklang.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a catalogue: a goal, an area, a method, or an entry of a framework.
 *
 * @param level the level of the framework it stands on, empty in a flat list
 * @param parent the entry above it, null at the top
 * @param aliases other names it goes by
 * @param toVerify whether something about it remains to be verified
 */
public record Item(
    String id,
    Wording name,
    String level,
    @Nullable String parent,
    List<String> aliases,
    boolean toVerify) {}
