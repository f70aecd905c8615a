/**
 * How fast real cryptography is here, measured with JMH. Not a test: {@code mvn -Pbench -DskipTests -pl wire,wire/fips -am verify} runs all benchmarks
 * of these modules and prints, beside JMH's own figures, operations per second of CPU time. {@code -Dbench=Srtp} chooses by name.
 */
package lync.encryption.wire.bench;
