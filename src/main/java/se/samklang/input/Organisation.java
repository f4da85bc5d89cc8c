package se.samklang.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samklang.input.Contents.Document;
import se.samklang.input.Fields.Role;
import se.samklang.model.Agreement;
import se.samklang.model.Field;
import se.samklang.model.Item;
import se.samklang.model.Items;
import se.samklang.model.Strategy;
import se.samklang.model.TwinTowns;
import se.samklang.model.UnitNames;
import se.samklang.model.Value;
import se.samklang.model.Wording;

/** What activities are held against of the organisation: its units and its agreements. */
final class Organisation {
  private final Fields fields;
  private final Map<String, String> unitNames = new LinkedHashMap<>();
  private final List<Item> towns;
  private final List<Agreement> agreements = new ArrayList<>();

  Organisation(Strategy strategy, Fields fields) {
    this.fields = fields;
    this.towns = new ArrayList<>(strategy.twinTowns().all());
  }

  void add(Document document) {
    for (SourceRecord unit : document.ofOrganisation("units")) {
      for (String field : List.of("name", "aliases", "body")) {
        for (Value name : fields.field(unit, field).values()) {
          if (name.isStated()) {
            unitNames.putIfAbsent(name.text().folded(), name.raw());
          }
        }
      }
    }
    document.ofOrganisation("agreements").forEach(this::addAgreement);
  }

  private void addAgreement(SourceRecord record) {
    Value town = fields.field(record, "town").first();
    if (town == null || !town.isStated()) {
      return;
    }
    Item known = Items.of(towns).named(town.text());
    if (known == null) {
      Wording name = new Wording(town.raw(), town.raw());
      known = new Item(town.text().folded(), name, "", null, List.of(), false);
      towns.add(known);
    }
    Field from = fields.field(record, "from");
    Field first = from.isStated() ? from : fields.field(record, "signed");
    LocalDate to = fields.date(fields.field(record, "to"), Role.END).day();
    agreements.add(new Agreement(known.id(), fields.date(first, Role.START).day(), to));
  }

  UnitNames unitNames() {
    return new UnitNames(unitNames);
  }

  TwinTowns twinTowns() {
    return new TwinTowns(Items.of(towns), agreements);
  }
}
