// Dates, durations and ranges (DMN 1.5, 10.3.2.3, 10.3.4.7 to 10.3.4.9).
import { testReadings } from './reading-table.ts'

testReadings(String.raw`
  # temporal
  @"2020-01-31" + @"P1M" ==> @"2020-02-29"
  @"2020-02-29" + @"P1Y" ==> @"2021-02-28"
  @"2020-01-01" + @"P1D" ==> @"2020-01-02"
  @"2020-01-01" + @"PT1H" ==> @"2020-01-01"
  @"2020-01-01" + @"PT25H" ==> @"2020-01-02"
  @"2020-01-01" - @"PT1H" ==> @"2019-12-31"
  @"2020-01-01" - @"2019-12-31" ==> @"P1D"
  @"2020-01-01T00:00:00" - @"2019-12-31T12:00:00" ==> @"PT12H"
  @"2020-01-01T00:00:00Z" - @"2019-12-31" ==> @"P1D"
  @"2020-01-01T00:00:00" - @"2019-12-31T12:00:00Z" ==> null
  @"10:00:00" + @"PT15H" ==> @"01:00:00"
  @"10:00:00" - @"09:00:00" ==> @"PT1H"
  @"10:00:00" - @"PT11H" ==> @"23:00:00"
  @"10:00:00" + @"P1Y" ==> null
  @"P1D" + @"2020-01-01" ==> @"2020-01-02"
  @"P1D" - @"2020-01-01" ==> null
  @"P1D" * 2 ==> @"P2D"
  2 * @"P1Y" ==> @"P2Y"
  @"P1Y" * 0.5 ==> @"P6M"
  @"P1D" / 2 ==> @"PT12H"
  @"P1D" / @"PT12H" ==> 2
  @"P1Y" / @"P6M" ==> 2
  @"P1Y" / @"P1D" ==> null
  @"P1D" / 0 ==> null
  @"P1D" / @"PT0S" ==> null
  @"P1D" + @"P1Y" ==> null
  @"P1D" * @"P1D" ==> null
  -@"P1D" ==> @"-P1D"
  @"P1D" < @"P2D" ==> true
  @"P1Y" < @"P1D" ==> null
  @"P1D" ** 2 ==> null
  @"2020-01-01" < @"2020-01-02" ==> true
  @"2020-01-01".year ==> 2020
  @"2020-01-01".weekday ==> 3
  @"2020-01-01T10:00:00Z".hour ==> 10
  @"2020-01-01T10:00:00Z".time offset ==> @"PT0S"
  @"2020-01-01T10:00:00".time offset ==> null
  @"2020-01-01T10:00:00@Europe/Paris".timezone ==> "Europe/Paris"
  @"2020-01-01T10:00:00+01:00".timezone ==> null
  @"P1Y2M".years ==> 1
  @"P1Y2M".months ==> 2
  @"P1DT2H3M4S".days ==> 1
  @"P1DT2H3M4S".seconds ==> 4
  @"-P1DT2H".hours ==> -2
  @"P1Y2M".days ==> null
  @"P1D".years ==> null
  @"10:00:00".second ==> 0
  [1..3].start ==> 1
  (1..3].start included ==> false
  [1..3].end included ==> true
  [1..3].foo ==> null
  day of year(@"2019-09-17") ==> 260
  day of week(@"2019-09-17") ==> "Tuesday"
  month of year(@"2019-09-17") ==> "September"
  week of year(@"2019-09-17") ==> 38
  week of year(@"2003-12-29") ==> 1
  week of year(@"2005-01-01") ==> 53
  day of week(@"2019-09-17T00:00:00") ==> "Tuesday"
  day of week(null) ==> null
  day of year(date: @"2019-09-17") ==> 260
  day of week("2019-09-17") ==> null
  is(@"2012-12-25",@"2012-12-25") ==> true
  is(@"2012-12-25",@"10:00:00") ==> false
  is(1,1) ==> true
  is(1,1.0) ==> true
  is(null,null) ==> true
  is(null,1) ==> false
  is([],[]) ==> true
  is(value1:1,value2:1) ==> true
  is(@"P1Y",@"P12M") ==> true
  is(@"P0Y",@"P0D") ==> false
  is(1) ==> null
  now() instance of date and time ==> true
  today() instance of date ==> true
  now(1) ==> null
  # ranges
  [1..3] = [1..3] ==> true
  [1..3] = (0..3] ==> false
  4 in (>3) ==> true
  ["a"..1] ==> null
  before(1,2) ==> true
  before(1,[2..3]) ==> true
  before([1..2],(2..3]) ==> true
  before([1..2],[2..3]) ==> false
  after([5..6],4) ==> true
  meets([1..5],[5..10]) ==> true
  meets([1..5),[5..10]) ==> false
  met by([5..10],[1..5]) ==> true
  overlaps([1..5],[3..8]) ==> true
  overlaps([1..5],(5..8]) ==> false
  overlaps before([1..5],[3..8]) ==> true
  overlaps after([3..8],[1..5]) ==> true
  overlaps before([1..5),(1..5]) ==> true
  overlaps after((1..5],[1..5)) ==> true
  finishes(10,[1..10]) ==> true
  finishes([5..10],[1..10]) ==> true
  finishes((1..10],[1..10]) ==> true
  finished by([1..10],10) ==> true
  finished by([1..10),10) ==> false
  includes([1..10],5) ==> true
  includes([1..10],[4..6]) ==> true
  during(5,[1..10]) ==> true
  during([1..10],[1..10]) ==> true
  starts(1,[1..10]) ==> true
  starts([1..5],[1..10]) ==> true
  started by([1..10],1) ==> true
  started by([1..10],[1..5]) ==> true
  coincides(5,5) ==> true
  coincides([1..5],[1..5]) ==> true
  coincides([1..5],[1..5)) ==> false
  before(null,1) ==> null
  before("a",1) ==> null
  before(point1:1, point2:2) ==> true
  before(point:1, range:[2..3]) ==> true
  before(range1:[1..2], range2:[3..4]) ==> true
  includes(range:[1..10], point:5) ==> true
  meets(1,2) ==> null
  during(5,(>3)) ==> true
  includes((>3),5) ==> true
  range("[1..3]") ==> [1..3]
  range("(1..3)") ==> (1..3)
  range("]1..3[") ==> (1..3)
  range("[\"a\"..\"b\"]") ==> ["a".."b"]
  range("[@\"2020-01-01\"..@\"2020-01-02\"]") ==> [@"2020-01-01"..@"2020-01-02"]
  range("[date(\"2020-01-01\")..date(\"2020-01-02\")]") ==> [@"2020-01-01"..@"2020-01-02"]
  range("[3..1]") ==> null
  range("") ==> null
  range("[1..a]") ==> null
  range("1..3") ==> null
  range("[1..\"a\"]") ==> null
  range(null) ==> null
  range(from:"[1..2]") ==> [1..2]
  range("[-1..2]") ==> [-1..2]
  range("[duration(\"P1D\")..duration(\"P2D\")]") ==> [@"P1D"..@"P2D"]
  range("[true..false]") ==> null
  range("[1..1]") ==> [1..1]
`)
