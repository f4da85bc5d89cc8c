# The checks of single fields that an awk script can make of the benchmark's table: the same as samklang's, without places.
BEGIN { FS = ";" }
NR == 1 { sub(/\r$/, ""); for (i = 1; i <= NF; i++) column[$i] = i; next }
{
  sub(/\r$/, "")
  if ($column["owner"] == "") fault("owner-missing")
  if (tolower($column["owner"]) ~ /^(alla|samtliga|tbd|vakant)/) fault("owner-unclear")
  if ($column["executor"] == "") fault("executor-missing")
  if (tolower($column["executor"]) ~ /^(alla|samtliga|tbd|vakant)/) fault("executor-unclear")
  if ($column["title"] == "" || toupper($column["title"]) == "TBD") fault("title-missing")
  if ($column["start"] !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/) fault("date-unclear")
  else if ($column["end"] < $column["start"]) fault("period-reversed")
  else if ($column["manager-date"] > $column["start"]) fault("anchoring-late")
  if ($column["end"] == "") fault("end-missing")
  if ($column["manager"] == "") fault("manager-anchoring-missing")
  if ($column["reported-to-coordinator"] == "" || $column["reported-to-coordinator"] == "nej") fault("coordinator-not-informed")
  if ($column["municipal-goal"] !~ /^(Fler jobb|Attraktivt boende|En bra skola|En bra omsorg|En bra socialtjänst|En bra miljö|Kultur- och fritid)$/) fault("mapping-unknown")
  if (tolower($column["gender-equality"]) == "ej relevant") fault("consideration-dismissed")
  if ($column["gender-equality"] == "" || $column["integration"] == "" || $column["environment"] == "" || $column["public-health"] == "") fault("consideration-missing")
  if ($column["beneficiaries"] == "") fault("beneficiary-missing")
  if ($column["transparency"] == "") fault("transparency-missing")
  if ($column["knowledge"] == "") fault("knowledge-missing")
  if ($column["method"] !~ /^(omvärldsbevakning|utvecklingsprojekt|utbyte|utbyten|vänortssamarbete|vänortsutbyte)$/) fault("method-unknown")
  if ($column["id"] in seen) fault("id-duplicate")
  seen[$column["id"]] = 1
}
function fault(rule) { print FILENAME ":" NR ": " rule ": " $column["id"] }
