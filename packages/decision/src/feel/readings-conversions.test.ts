// Built-in conversions (DMN 1.5, 10.3.4.1), with odd texts.
import { testReadings } from './reading-table.ts'

testReadings(String.raw`
  # conversion
  string(1.1) ==> "1.1"
  string(1) ==> "1"
  string(100000000000000000000) ==> "100000000000000000000"
  string(0.0000001) ==> "0.0000001"
  string(null) ==> null
  string(true) ==> "true"
  string("a") ==> "a"
  string(@"2020-01-01") ==> "2020-01-01"
  string(@"PT25H") ==> "P1DT1H"
  string(@"P13M") ==> "P1Y1M"
  string([1,"a",null]) ==> "[1, \"a\", null]"
  string({a:1,b:"x"}) ==> "{a: 1, b: \"x\"}"
  string([1..3]) ==> "[1..3]"
  string(from: 1) ==> "1"
  string(@"10:00:00@Europe/Paris") ==> "10:00:00@Europe/Paris"
  string(time("10:00:00+00:00")) ==> "10:00:00Z"
  string(date and time("2020-01-01T10:00:00.123456789")) ==> "2020-01-01T10:00:00.123456789"
  string(-0) ==> "0"
  number("1,000.5",",",".") ==> 1000.5
  number("1 000,5"," ",",") ==> 1000.5
  number("1.000,5",".",",") ==> 1000.5
  number("1","a",".") ==> null
  number("1",",",",") ==> null
  number("1.5",null,null) ==> 1.5
  number("1.5",null,".") ==> 1.5
  number("-1.5") ==> -1.5
  number("1e3") ==> 1000
  number("") ==> null
  number("0x1") ==> null
  number(from:"1.5",grouping separator:null,decimal separator:".") ==> 1.5
  date("2020-02-30") ==> null
  date("2020-2-3") ==> null
  date("02020-02-03") ==> null
  date("-2020-02-03") ==> date(-2020,2,3)
  date("999999999-12-31") ==> date(999999999,12,31)
  date("1000000000-12-31") ==> null
  date("-999999999-01-01") ==> date(-999999999,1,1)
  date("+2020-01-01") ==> null
  date(2020,13,1) ==> null
  date("") ==> null
  date(null) ==> null
  date("2020-01-01T00:00:00") ==> null
  date(date and time("2020-01-01T10:00:00Z")) ==> @"2020-01-01"
  date(year:2020,month:1,day:2) ==> @"2020-01-02"
  date(from:"2020-01-02") ==> @"2020-01-02"
  date("2020-01-01Z") ==> null
  time("10:00:00") ==> @"10:00:00"
  time("24:00:00") ==> null
  time("10:00") ==> null
  time("10:00:60") ==> null
  time("10:00:00.5") ==> time(10,0,0.5)
  time("10:00:00Z") ==> time(10,0,0,@"PT0H")
  time("10:00:00+19:00") ==> null
  time("10:00:00+18:00") ==> time(10,0,0,@"PT18H")
  time("10:00:00@Foo/Bar") ==> null
  time("10:00:00@Europe/Paris") ==> @"10:00:00@Europe/Paris"
  time("10:00:00+01:00@Europe/Paris") ==> null
  time("10:00:00 ") ==> null
  time("1:00:00") ==> null
  time(10,0,0,null) ==> @"10:00:00"
  time(10,0,0) ==> @"10:00:00"
  time(25,0,0) ==> null
  time(10,0,0,@"PT1H30M") ==> time("10:00:00+01:30")
  time(hour:10,minute:0,second:0) ==> @"10:00:00"
  time(hour:10,minute:0,second:0,offset:@"PT1H") ==> time("10:00:00+01:00")
  time(date("2020-01-01")) ==> time("00:00:00Z")
  time(date and time("2020-01-01T10:11:12")) ==> @"10:11:12"
  date and time("2020-01-01T24:00:00") ==> date and time("2020-01-02T00:00:00")
  date and time("2020-01-01T25:00:00") ==> null
  date and time("2020-01-01") ==> @"2020-01-01T00:00:00"
  date and time("2020-01-01 10:00:00") ==> null
  date and time("2020-01-01T10:00") ==> null
  date and time("99999-01-01T10:00:00") ==> date and time(date(99999,1,1), @"10:00:00")
  date and time("2020-01-01T10:00:00+05:30@Asia/Kolkata") ==> null
  date and time("2016-12-31T23:59:60") ==> null
  date and time(@"2020-01-01", @"10:00:00") ==> @"2020-01-01T10:00:00"
  date and time(@"2020-01-01T11:00:00", @"10:00:00Z") ==> @"2020-01-01T10:00:00Z"
  date and time(null,@"10:00:00") ==> null
  date and time(from:"2020-01-01T10:00:00") ==> @"2020-01-01T10:00:00"
  date and time(date:@"2020-01-01", time:@"10:00:00") ==> @"2020-01-01T10:00:00"
  duration("P1Y") ==> @"P1Y"
  duration("P") ==> null
  duration("P1YT") ==> null
  duration("P1Y1D") ==> null
  duration("PT") ==> null
  duration("-P1D") ==> @"-P1D"
  duration("P-1D") ==> null
  duration("+P1D") ==> null
  duration("P1.5D") ==> null
  duration("PT1.5S") ==> @"PT1.5S"
  duration("PT1.5M") ==> null
  duration("P1M") ==> @"P1M"
  duration("P1W") ==> null
  duration("PT36H") ==> @"P1DT12H"
  duration("p1d") ==> null
  duration(null) ==> null
  years and months duration(@"2011-12-22",@"2013-08-24") ==> @"P1Y8M"
  years and months duration(from:@"2011-12-22",to:@"2013-08-24") ==> @"P1Y8M"
  years and months duration(@"2013-08-24",@"2011-12-22") ==> @"-P1Y8M"
  years and months duration(@"2020-01-31",@"2020-02-29") ==> @"P0M"
  years and months duration(@"2020-01-01T00:00:00",@"2021-01-01") ==> @"P1Y"
  years and months duration(null,@"2021-01-01") ==> null
`)
