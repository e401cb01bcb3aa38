// More of the same from all of chapter 10.3: what is passed, missing, of another kind, or at the edge.
import { testReadings } from './reading-table.ts'

testReadings(String.raw`
  (function(f, x) f(x))(abs, -1) ==> 1
  sort([1,3,2], after) ==> [3,2,1]
  {lt: function(a,b) a < b, r: sort([3,1,2], lt)}.r ==> [1,2,3]
  "foo // bar" ==> "foo " + "// bar"
  "foo /* x */ bar" ==> "foo /* x" + " */ bar"
  1 + /* 1 + */ 1 ==> 2
  median(list: [1,2,3]) ==> 2
  median([1,null]) ==> null
  median(1,"a") ==> null
  median(null) ==> null
  product(list: [2,3]) ==> 6
  stddev(list: [2,4,7,5]) ==> 2.081665999466132735282297706979931
  mode(list:[1,1]) ==> [1]
  mode([1,"a"]) ==> null
  mode(null) ==> null
  mode() ==> null
  -"a" ==> null
  -true ==> null
  -[1] ==> null
  -null ==> null
  -{} ==> null
  -@"2020-01-01" ==> null
  4 ** null ==> null
  4 ** "a" ==> null
  0 ** 0 ==> 1
  (-8) ** (1/3) ==> null
  string(time(11,59,45,duration("PT2H1S"))) ==> "11:59:45+02:00:01"
  string(time(11,59,45,duration("-PT2H"))) ==> "11:59:45-02:00"
  string(time("11:59:45+02:45:55")) ==> "11:59:45+02:45:55"
  string(time(11,59,45,duration("PT0S"))) ==> "11:59:45Z"
  string(time(11,59,45.5)) ==> "11:59:45.5"
  time("11:59:45", null) ==> null
  time({}) ==> null
  time([]) ==> null
  time(null) ==> null
  time(1) ==> null
  time(null,1,1) ==> null
  time(1,1,60) ==> null
  time(-1,1,1) ==> null
  time("11:22:33.") ==> null
  date and time("2012-12-24T23:59:00@Asia/Shanghai").timezone ==> "Asia/Shanghai"
  string(date and time(date("2017-01-01"), time("23:59:01@Europe/Paris"))) ==> "2017-01-01T23:59:01@Europe/Paris"
  substring before("a","") ==> ""
  substring before(null,"a") ==> null
  substring before("a") ==> null
  substring(string: "foobar", start position: 3, length: 2) ==> "ob"
  substring("foobar", "3") ==> null
  floor(5.25, 1) ==> 5.2
  floor(null,1) ==> null
  floor(n: 5.2) ==> 5
  floor(5.25, 6177) ==> null
  decimal(5.125, 2) ==> 5.12
  decimal(0.515, 2) ==> 0.52
  decimal(-0.5, 0) ==> 0
  sqrt(null) ==> null
  sqrt("4") ==> null
  sqrt(number: 4) ==> 2
  modulo(null,1) ==> null
  modulo(4.3,3) ==> 1.3
  odd("1") ==> null
  any(list: [true]) ==> true
  any(null,true) ==> true
  any([]) ==> false
  any(true, null) ==> true
  any(false, null) ==> null
  any("a") ==> null
  all(list: []) ==> true
  day of week(@"2019-09-17T00:00:00Z") ==> "Tuesday"
  day of week(1) ==> null
  day of week() ==> null
  week of year(null) ==> null
  now() instance of date and time ==> true
  now() > @"2020-01-01T00:00:00Z" ==> true
  get value({a: 1}, "b").c ==> null
  get entries({a: 1, b: 2})[key = "a"].value ==> [1]
  {a: 1}.a = get value({a:1}, "a") ==> true
  if (1 > 2) = null then 1 else 2 ==> 2
  1 in (1..5) ==> false
  1 in (<= 1) ==> true
  "a" in ("a", "b") ==> true
  true in (true) ==> true
  @"2018-12-08" in (< @"2018-12-09") ==> true
  @"P1D" in [@"P1D"..@"P2D"] ==> true
  1 in [2,3,1] ==> true
  {a:1} in [[{a:1}]] ==> false
  {a:1} in ({a:1}, {a:2}) ==> true
  [1] in [[1]] ==> true
  [1,2,3] in ([[1,2,3,4]], [[1,2,3]]) ==> true
  [1,2,3] in ([1,2,3], [4]) ==> true
  1 between 1 and 1 ==> true
  "b" between "a" and "c" ==> true
  @"2018-12-08" between @"2018-12-07" and @"2018-12-09" ==> true
  1 between "a" and 2 ==> null
  true between false and true ==> null
  for i in [1,2,3], j in [4,5] return i * j ==> [4,5,8,10,12,15]
  for i in 5..1, j in 2..1 return i ==> [5,5,4,4,3,3,2,2,1,1]
  for i in 2..0 return i ==> [2,1,0]
  for x in 1..2 return for y in 1..2 return x * y ==> [[1,2],[2,4]]
  for i in "a" return i ==> ["a"]
  for i in @"2020-01-01" return i ==> [@"2020-01-01"]
  for i in [[1,2],[3,4]] return i[1] ==> [1,3]
  for i in 1..3 return if i = 1 then 1 else partial[-1] + i ==> [1,3,6]
  some x in [1], y in null satisfies true ==> null
  split(null, "a") ==> null
  split("a", null) ==> null
  split("foo bar", " ") ==> ["foo","bar"]
  matches("abc", "(a)(b)\\2") ==> false
  matches("abb", "(a)(b)\\2") ==> true
  matches("foobar", "Foo", "i") ==> true
  matches("foo\nbar", "foo.bar") ==> false
  matches("helloworld", "hello world", "x") ==> true
  matches("a", "\\p{IsBasicLatin}") ==> true
  matches("a", "[\\i-[:]][\\c-[:]]*") ==> true
  context merge([{a:1},{a:null}]) ==> {a:null}
  context([{key:"a", value:1}, null]) ==> null
  context(null) ==> null
  context put({}, "a", {b: 1}).a.b ==> 1
  list contains([@"2020-01-01"], @"2020-01-01") ==> true
  distinct values([1, "1", 1]) ==> [1, "1"]
  union([null],[null]) ==> [null]
  index of(["a", 1, "a"], "a") ==> [1,3]
  flatten([[[]]]) ==> []
  reverse([]) ==> []
  remove([1], 1) ==> []
  sublist([1], 1) ==> [1]
  concatenate([], []) ==> []
  append([], []) ==> [[]]
  count(null, 1) ==> null
  string join(["a", null]) ==> "a"
  string join([null], "x") ==> ""
  string join(["a"], 1) ==> null
  string({}) ==> "{}"
  string([]) ==> "[]"
  number("1 000", " ", null) ==> 1000
  number("1.000.000,01", ".", ",") ==> 1000000.01
  number(null, ",", ".") ==> null
  number("a", ",", ".") ==> null
  number("1,000", ",") ==> null
`)
