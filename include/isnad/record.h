// The record: what Isnad writes for one article. doc/record.md explains every field; the JSON
// carries the same names. Spans are Unicode code points, half-open, into `text`. References to
// other cells are indices into the vector of their layer (kNone where there is none); the JSON
// writes them as ids: times t1.., quantities q1.., entities e1.., statements s1.., events v1..,
// commitments c1.. . All enums have closed lists of names (names in record/names.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isnad {

inline namespace cell {  // a namespace of its own, or g++ takes every enumerator named kNone for a
                         // shadow of it
inline constexpr int kNone = -1;
}  // namespace cell

struct Span {
  uint32_t begin = 0, end = 0;  // code points, [begin, end)
  bool empty() const { return begin >= end; }
  friend bool operator==(const Span&, const Span&) = default;
  friend auto operator<=>(const Span&, const Span&) = default;
};

enum class Basis : uint8_t { kGiven, kMetadata, kPage, kText, kUnknown };

struct Published {
  std::optional<std::string> value, earliest, latest;  // ISO dates (value may carry a clock time)
  Basis basis = Basis::kUnknown;
};

struct Dateline {
  Span span;
  std::optional<std::string> place, agency;
};

struct Document {
  std::optional<std::string> url, outlet, title, byline;
  std::string language = "ar";
  std::optional<Dateline> dateline;
  Published published;
  std::vector<std::string> captions;
  std::string origin;
};

enum class TimeType : uint8_t { kDate, kTime, kDuration, kSet };
enum class Mod : uint8_t {
  kNone,
  kStart,
  kMid,
  kEnd,
  kApprox,
  kBefore,
  kAfter,
  kOnOrBefore,
  kOnOrAfter,
  kLessThan,
  kMoreThan,
  kEqualOrLess,
  kEqualOrMore
};
enum class Calendar : uint8_t { kGregorian, kHijri };
enum class AnchorKind : uint8_t { kAbsolute, kPublished, kTime, kStatement, kUnknown };

struct Time {
  Span span;
  TimeType type = TimeType::kDate;
  std::optional<std::string> value;  // TIMEX3 value, always Gregorian; null: cannot be resolved
  std::optional<std::string> earliest,
      latest;  // closed interval of days for DATE and TIME; null: open
  Mod mod = Mod::kNone;
  Calendar calendar = Calendar::kGregorian;
  AnchorKind anchor = AnchorKind::kUnknown;
  int anchor_time = kNone;  // the other time when anchor is kTime
  std::string rule;         // name of the rule that decided
};

enum class QuantityType : uint8_t { kNumber, kOrdinal, kPercent, kMoney, kQuantity, kNumRange };

struct Quantity {
  Span span, number;
  QuantityType type = QuantityType::kNumber;
  std::optional<double> low, high;  // null: open
  bool approx = false;
  std::optional<std::string> unit;  // ISO 4217, UCUM, or the counted noun's lemma
  int of = kNone;                   // the entity counted
  int part_of = kNone;              // the quantity that this is a part of
  std::string rule;
};

enum class EntityType : uint8_t { kPerson, kOrg, kPlace, kNorp };
enum class MentionKind : uint8_t { kName, kTitle, kAlias, kPronoun };

struct Mention {
  Span span;
  MentionKind kind = MentionKind::kName;
};

struct Role {
  std::optional<std::string> title, rank;
  int of = kNone;
};

struct Coordinates {
  double latitude = 0, longitude = 0;
};

struct Entity {
  EntityType type = EntityType::kOrg;
  std::string name;
  std::vector<Mention> mentions;
  std::vector<Role> roles;
  std::optional<std::string> country, sector;  // ISO 3166-1 alpha-2; PLOVER sector
  std::optional<Coordinates> place;
  std::string rule;
};

enum class Form : uint8_t { kDirect, kIndirect, kMixed, kNominal };
enum class Stance : uint8_t {
  kSay,
  kAnnounce,
  kConfirm,
  kDeny,
  kClaim,
  kAssess,
  kWarn,
  kThreaten,
  kPromise,
  kDemand,
  kAccuse,
  kCondemn,
  kWelcome,
  kReject,
  kPredict,
  kAsk,
  kDecline,
  kRetract
};
enum class Certainty : uint8_t { kCtPlus, kPrPlus, kPsPlus, kCtMinus, kPrMinus, kPsMinus, kUu };

struct Cue {
  Span span;
  std::string lemma;
  Stance stance = Stance::kSay;
};

struct Source {
  std::optional<Span> span, head;  // null when dropped
  int entity = kNone;
  bool implicit = false;  // true: carried over from an earlier statement
};

struct Link {
  int entity = kNone;
  std::optional<std::string> channel;  // statement, interview, press conference, social media ...
  bool outlet = false;                 // the last link: the outlet itself
};

struct Statement {
  Form form = Form::kIndirect;
  Cue cue;
  Source source;
  std::vector<Span> content;
  std::vector<Link> chain;  // speaker first, outlet last
  int parent = kNone;
  int said = kNone;  // the time when it was said
  Certainty certainty = Certainty::kUu;
  std::vector<int> events;
  std::string rule;
};

enum class EventStatus : uint8_t { kHappened, kOngoing, kPlanned, kHypothetical, kDenied };

struct Event {
  Span trigger;
  std::string lemma;
  std::string type;  // PLOVER type, or OTHER
  std::optional<std::string> mode, cameo;
  std::vector<int> actor, recipient, place;
  int time = kNone;
  std::vector<int> quantities;
  EventStatus status = EventStatus::kHappened;
  int statement = kNone;
  std::string rule;
};

enum class Strength : uint8_t { kPromise, kAgreement, kPlan, kOrder };

struct Commitment {
  std::vector<int> promisor;
  int event = kNone;
  Span act;
  int deadline = kNone;
  Strength strength = Strength::kPromise;
  int statement = kNone;
  std::string rule;
};

enum class WordingKind : uint8_t { kLoaded, kDistancing };

struct Wording {
  Span span;
  int entity = kNone;
  WordingKind kind = WordingKind::kLoaded;
};

struct Record {
  std::string id;
  Document document;
  std::string text;
  std::vector<Span> sentences;
  std::vector<Time> times;
  std::vector<Quantity> quantities;
  std::vector<Entity> entities;
  std::vector<Statement> statements;
  std::vector<Event> events;
  std::vector<Commitment> commitments;
  std::vector<Wording> wording;
};

}  // namespace isnad
