package se.samklang.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The strategy's catalogues, table and bodies, typed by hand. */
final class PlainTables {

  static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(2017, 12, 31);

  static final List<String> FRAMEWORKS = List.of("europe-2020", "eusbsr", "blekinge");

  /** An item a paragraph: its id, then {@code < its parent}; its names below. */
  private static final Map<String, String> CATALOGUES =
      Map.of(
          "overarching-goal",
          """
          MA-G1
          MA-G2
          MA-G3
          MA-G4
          """,
          "municipal-goal",
          """
          KF-1
            Fler jobb
          KF-2
            Attraktivt boende
          KF-3
            En bra skola
          KF-4
            En bra omsorg
          KF-5
            En bra socialtjänst
          KF-6
            En bra miljö
          KF-7
            Kultur- och fritid
          """,
          "priority-area",
          """
          PA-1
            Hållbara städer
          PA-2
            Aktivt åldrande
          PA-3
            Den moderna kurorten
          PA-4
            Unga på väg
          PA-5
            Minskat utanförskap
          """,
          "europe-2020",
          """
          EU2020-P1
            Smart tillväxt
            Smart growth
          EU2020-P2
            Hållbar tillväxt
            Sustainable growth
          EU2020-P3
            Tillväxt för alla
            Inclusive growth
          EU2020-F1 < EU2020-P1
            Innovationsunionen
            Innovation Union
          EU2020-F2 < EU2020-P1
            Unga på väg
            Youth on the Move
          EU2020-F3 < EU2020-P1
            En digital agenda för Europa
            A Digital Agenda for Europe
            Digital agenda för Europa
          EU2020-F4 < EU2020-P2
            Ett resurseffektivt Europa
            Resource efficient Europe
          EU2020-F5 < EU2020-P2
            En integrerad industripolitik för en globaliserad tid
            An industrial policy for the globalisation era
            Industripolitik för en globaliserad tid
          EU2020-F6 < EU2020-P3
            En agenda för ny kompetens och nya arbetstillfällen
            An agenda for new skills and jobs
            Agenda för ny kompetens och nya arbetstillfällen
            En agenda för ny kompetens och arbetstillfällen
          EU2020-F7 < EU2020-P3
            Europeisk plattform mot fattigdom och social utestängning
            European platform against poverty and social exclusion
            Plattform mot fattigdom
            Europeisk plattform mot fattigdom
            Den europeiska plattformen mot fattigdom och social utestängning
          EU2020-T1
            Sysselsättning: 75 % av befolkningen i åldern 20-64 ska ha ett arbete
            Employment: 75 % of the population aged 20-64 should be employed
          EU2020-T2
            Forskning och utveckling: 3 % av EU:s BNP ska investeras i FoU
            R&D: 3 % of the EU GDP should be invested in R&D
          EU2020-T3
            Klimat och energi: "20/20/20"-målen ska nås
            Climate/energy: the 20/20/20 targets should be met
          EU2020-T4
            Utbildning: skolavhopp under 10 %, minst 40 % av 30-34-åringarna med \
          avslutad högre utbildning
            Education: early school leavers under 10 %, at least 40 % of the younger \
          generation with a tertiary degree
          EU2020-T5
            Fattigdom: minst 20 miljoner färre människor i riskzonen för fattigdom och \
          social utestängning
            Poverty: at least 20 million fewer people at risk of poverty or social exclusion
          """,
          "eusbsr",
          """
          EUSBSR-S
            Rädda havsmiljön
            Save the Sea
            rädda havet
          EUSBSR-C
            Länka samman regionen
            Connect the Region
            sammanlänka regionen
            koppla samman regionen
          EUSBSR-P
            Öka välståndet
            Increase Prosperity
          EUSBSR-S1 < EUSBSR-S
            Klart vatten i havet
            Clear water in the sea
            Östersjön ska ha rent vatten
            Rent vatten i havet
          EUSBSR-S2 < EUSBSR-S
            En rik och levande biologisk mångfald
            Rich and healthy wildlife
            Östersjön ska ha en rik och levande biologisk mångfald
            Ett rikt och friskt växt- och djurliv
          EUSBSR-S3 < EUSBSR-S
            Ren och säker sjöfart
            Clean and safe shipping
          EUSBSR-S4 < EUSBSR-S
            Förbättrat samarbete för en god havsmiljö
            Better cooperation
            Bättre samarbete
          EUSBSR-C1 < EUSBSR-C
            Goda transportvillkor
            Good transport conditions
            Goda transportvillkor i Östersjöområdet
          EUSBSR-C2 < EUSBSR-C
            Pålitliga energimarknader
            Reliable energy markets
          EUSBSR-C3 < EUSBSR-C
            Sammanlänka människor i regionen
            Connecting people in the region
          EUSBSR-C4 < EUSBSR-C
            Bättre samarbete mot gränsöverskridande brottslighet
            Better cooperation in fighting cross-border crime
          EUSBSR-P1 < EUSBSR-P
            Östersjöregionen som föregångare för den inre marknaden
            Baltic Sea region as a frontrunner for deepening and fulfilling the single market
          EUSBSR-P2 < EUSBSR-P
            Östersjöstrategin bidrar till genomförandet av Europa 2020-strategin
            EUSBSR contributing to the implementation of Europe 2020 Strategy
            Östersjöstrategin bidrar till implementeringen av Europa 2020 strategin
          EUSBSR-P3 < EUSBSR-P
            Förbättrad global konkurrenskraft för Östersjöregionen
            Improved global competitiveness of the Baltic Sea Region
          EUSBSR-P4 < EUSBSR-P
            Anpassning till klimatförändringarna, riskförebyggande och riskhantering
            Climate change adaptation, risk prevention and management
            Anpassning till klimatförändringarna
          """,
          "blekinge",
          """
          BLEK-MAL
            Attraktiva Blekinge
            Attractive Blekinge
          BLEK-BIL < BLEK-MAL
            Bilden av Attraktiva Blekinge
            The image of Attractive Blekinge
            Bilden av Blekinge
          BLEK-LIV < BLEK-MAL
            Livskvalitet
            Quality of life
          BLEK-ARB < BLEK-MAL
            Arbetsliv
            Working life
          BLEK-TIL < BLEK-MAL
            Tillgänglighet
            Accessibility
          """);

  static final List<Row> ROWS =
      """
      KF-2 PA-1 EU2020-F4 EUSBSR-S1 EUSBSR-P4 BLEK-LIV BLEK-TIL
      KF-6 PA-1 EU2020-F4 EUSBSR-S1 EUSBSR-P4 BLEK-LIV BLEK-TIL
      KF-4 PA-2 EU2020-F3 EUSBSR-P2 BLEK-LIV
      KF-7 PA-3 EU2020-F6 EUSBSR-C3 EUSBSR-P2 BLEK-ARB BLEK-LIV BLEK-BIL
      KF-1 PA-3 EU2020-F6 EUSBSR-C3 EUSBSR-P2 BLEK-ARB BLEK-LIV BLEK-BIL
      KF-3 PA-4 EU2020-F2 EUSBSR-C3 BLEK-ARB BLEK-LIV
      KF-5 PA-5 EU2020-F7 EUSBSR-P2 BLEK-LIV
      """
          .lines()
          .map(line -> List.of(line.split(" ")))
          .map(ids -> new Row(ids.get(0), ids.get(1), ids.subList(2, ids.size())))
          .toList();

  static final Set<String> OVERALL_BODIES =
      folded("Kommunstyrelsen", "Kommunfullmäktige", "KS", "KF");
  static final Set<String> REPRESENTATIVES =
      folded("Kommunstyrelsen", "KS", "Kommunfullmäktiges presidium", "KF:s presidium");
  static final Set<String> TWIN_METHODS = folded("vänortssamarbete", "vänortsutbyte");
  static final Set<String> METHODS =
      folded(
          "omvärldsbevakning",
          "utvecklingsprojekt",
          "utbyte",
          "utbyten",
          "vänortssamarbete",
          "vänortsutbyte");
  static final Set<String> BENEFICIARIES =
      folded(
          "invånare",
          "föreningar",
          "företag",
          "elever",
          "barn",
          "unga",
          "ungdomar",
          "äldre",
          "medborgare",
          "näringsliv",
          "näringslivet",
          "civilsamhälle",
          "civilsamhället");

  /** The names of each town. */
  private static final List<Set<String>> TOWNS =
      List.of(
          folded("Mänttä-Vilppula"),
          folded("Höyanger", "Høyanger"),
          folded("Steglitz-Zehlendorf", "Steglitz", "Zehlendorf"),
          folded("Schopfheim"),
          folded("Elblag", "Elbląg", "Elbing"),
          folded("Slavsk"));

  /** All names (the id first) of every item, by dimension and id. */
  static final Map<String, Map<String, List<String>>> NAMES = new LinkedHashMap<>();

  private static final Map<String, String> PARENTS = new HashMap<>();
  private static final Map<String, Map<String, String>> IDS = new HashMap<>();

  static {
    for (String dimension : new TreeSet<>(CATALOGUES.keySet())) {
      Map<String, List<String>> items = new LinkedHashMap<>();
      List<String> names = new ArrayList<>();
      for (String line : CATALOGUES.get(dimension).lines().toList()) {
        if (!line.startsWith(" ")) {
          List<String> idAndParent = List.of(line.split(" < "));
          names = new ArrayList<>(List.of(idAndParent.get(0)));
          items.put(idAndParent.get(0), names);
          if (idAndParent.size() > 1) {
            PARENTS.put(idAndParent.get(0), idAndParent.get(1));
          }
        } else {
          names.add(line.strip());
        }
      }
      NAMES.put(dimension, items);
      Map<String, String> ids = new HashMap<>();
      items.forEach((id, all) -> all.forEach(name -> ids.put(PlainWords.fold(name), id)));
      IDS.put(dimension, ids);
    }
  }

  private PlainTables() {}

  record Row(String goal, String area, List<String> items) {}

  static Optional<String> known(String dimension, String name) {
    return Optional.ofNullable(IDS.get(dimension).get(PlainWords.fold(name)));
  }

  static boolean isTwinTown(String name) {
    return TOWNS.stream().anyMatch(names -> names.contains(PlainWords.fold(name)));
  }

  /** A town's name as it is compared: the same for all names of a twin town. */
  static String town(String name) {
    String folded = PlainWords.fold(name);
    return TOWNS.stream()
        .filter(names -> names.contains(folded))
        .map(names -> new TreeSet<>(names).first())
        .findFirst()
        .orElse(folded);
  }

  static boolean isAboveOthers(String id) {
    return PARENTS.containsValue(id);
  }

  /** Whether one is the other, or its ancestor. */
  static boolean inLine(String one, String other) {
    return ancestry(one).contains(other) || ancestry(other).contains(one);
  }

  private static Set<String> ancestry(String id) {
    Set<String> line = new HashSet<>();
    for (String at = id; at != null; at = PARENTS.get(at)) {
      line.add(at);
    }
    return line;
  }

  private static Set<String> folded(String... names) {
    return new HashSet<>(Arrays.stream(names).map(PlainWords::fold).toList());
  }
}
