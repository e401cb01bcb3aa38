// Built-in functions over numbers and texts (DMN 1.5, 10.3.4.3 and 10.3.4.5), with odd arguments.
import { testReadings } from './reading-table.ts'

testReadings(String.raw`
  # numbers
  decimal(1/3,2) ==> 0.33
  decimal(1.5,0) ==> 2
  decimal(2.5,0) ==> 2
  decimal(1234.5,-2) ==> 1200
  decimal(1.5,null) ==> null
  decimal(null,1) ==> null
  decimal(n:2.5, scale:0) ==> 2
  decimal(1,6177) ==> null
  decimal(1,-6112) ==> null
  floor(1.5) ==> 1
  floor(-1.5) ==> -2
  floor(1.56,1) ==> 1.5
  floor(n:-1.56,scale:1) ==> -1.6
  floor(1.5,null) ==> null
  floor() ==> null
  floor("1") ==> null
  ceiling(1.5) ==> 2
  ceiling(-1.5) ==> -1
  ceiling(1.56,1) ==> 1.6
  round up(5.5,0) ==> 6
  round up(-5.5,0) ==> -6
  round up(1.121,2) ==> 1.13
  round up(5.5) ==> null
  round down(5.5,0) ==> 5
  round down(-1.126,2) ==> -1.12
  round half up(5.5,0) ==> 6
  round half up(-5.5,0) ==> -6
  round half down(5.5,0) ==> 5
  round half down(-5.5,0) ==> -5
  round half up(1.126,2) ==> 1.13
  abs(-10) ==> 10
  abs(@"-PT5H") ==> @"PT5H"
  abs(@"-P1Y") ==> @"P1Y"
  abs(n: -1) ==> 1
  abs(number: -1) ==> null
  abs("a") ==> null
  modulo(12,5) ==> 2
  modulo(-12,5) ==> 3
  modulo(12,-5) ==> -3
  modulo(-12,-5) ==> -2
  modulo(10.1,4.5) ==> 1.1
  modulo(-10.1,4.5) ==> 3.4
  modulo(10.1,-4.5) ==> -3.4
  modulo(1,0) ==> null
  modulo(dividend: 12, divisor: 5) ==> 2
  sqrt(16) ==> 4
  sqrt(-1) ==> null
  log(0) ==> null
  log(-1) ==> null
  exp(0) ==> 1
  odd(5) ==> true
  odd(2) ==> false
  even(5) ==> false
  even(number: 4) ==> true
  # string
  substring("foobar",3) ==> "obar"
  substring("foobar",3,3) ==> "oba"
  substring("foobar",-2,1) ==> "a"
  substring("foobar",0) ==> null
  substring("foobar",6) ==> "r"
  substring("foobar",3.8) ==> "obar"
  substring("foobar",3,3.8) ==> "oba"
  substring("\U01F40Eab",2) ==> "ab"
  substring("\U01F40Eab",1,1) ==> "\U01F40E"
  substring(string:"foobar", start position:3) ==> "obar"
  substring("foobar", null) ==> null
  substring(null,1) ==> null
  string length("") ==> 0
  string length("\U01F40Eab") ==> 3
  string length(null) ==> null
  string length(string: "a") ==> 1
  upper case("aBc4") ==> "ABC4"
  lower case("ÀÉ") ==> "àé"
  substring before("foobar","bar") ==> "foo"
  substring before("foobar","xyz") ==> ""
  substring before("foobar","") ==> ""
  substring after("foobar","ob") ==> "ar"
  substring after("","a") ==> ""
  substring after("foobar","") ==> "foobar"
  replace("abcd","(ab)|(a)","[1=$1][2=$2]") ==> "[1=ab][2=]cd"
  replace("abracadabra","bra","*") ==> "a*cada*"
  replace("abracadabra","a.*a","*") ==> "*"
  replace("abracadabra","a.*?a","*") ==> "*c*bra"
  replace("abracadabra","a","") ==> "brcdbr"
  replace("AAAA","A+?","b") ==> "bbbb"
  replace("darted","^(.*?)d(.*)$","$1c$2") ==> "carted"
  replace("abc","B","x","i") ==> "axc"
  replace("abc",".^[","x") ==> null
  replace("abc","b","$") ==> null
  replace("abc","b","\\$") ==> "a$c"
  replace("abc","x{-1}","y") ==> null
  replace(input:"abc",pattern:"b",replacement:"x") ==> "axc"
  replace("abc","b",null) ==> null
  replace("abc","b","x","") ==> "axc"
  replace("abc","b","x","z") ==> null
  replace("a b","a b","x","x") ==> "a b"
  replace("a\nb","a.b","x","s") ==> "x"
  matches("foobar","^fo*b") ==> true
  matches("a\nb","^b","m") ==> true
  matches("abc","[") ==> null
  matches("abc","\\p{L}+") ==> true
  matches("abc","^[a-z-[b]]+$") ==> false
  matches("x",null) ==> null
  contains("foobar","of") ==> false
  starts with("foobar","fo") ==> true
  ends with("foobar","r") ==> true
  contains(null,"a") ==> null
  split("John Doe","\\s") ==> ["John","Doe"]
  split("a;b;c;;",";") ==> ["a","b","c","",""]
  split("",";") ==> [""]
  split(string:"a;b", delimiter:";") ==> ["a","b"]
  string join(["a","b"]," and ") ==> "a and b"
  string join(["a","b"]) ==> "ab"
  string join(["a",null,"b"],"x") ==> "axb"
  string join([],"x") ==> ""
  string join(["a"],null) ==> "a"
  string join(["a","b"],"") ==> "ab"
  string join(["a",1],"x") ==> null
  string join(null,"x") ==> null
  string join(list:["a","b"],delimiter:"-") ==> "a-b"
`)
