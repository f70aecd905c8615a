/*
 * libsrtp2 behind standard input and output: one command a line, one answer a line. Octets are in hexadecimal digits.
 *
 *   open NUMBER SUITE SSRC KEY   a context for one stream, with a replay window of 64 packets
 *   protect NUMBER PACKET
 *   unprotect NUMBER PACKET
 *   close NUMBER
 *
 * Answers: "ok", followed by a packet where there is one; "refused STATUS" with libsrtp's number for the reason; "bad", followed by what is wrong
 * with the command.
 */
#include <srtp2/srtp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CONTEXTS = 64, PACKET = 4096, LINE = 2 * PACKET + 256, KEY = 64, WINDOW = 64 };

static srtp_t contexts[CONTEXTS];

/* Returns the number of octets, or -1 if these are no octets or too many. */
static int parse_hex(const char *digits, uint8_t *out, int room)
{
    size_t length = strlen(digits);
    if (length % 2 != 0 || length / 2 > (size_t)room) {
        return -1;
    }
    for (size_t i = 0; i < length / 2; i++) {
        unsigned value;
        if (sscanf(digits + 2 * i, "%2x", &value) != 1) {
            return -1;
        }
        out[i] = (uint8_t)value;
    }
    return (int)(length / 2);
}

static void answer(srtp_err_status_t status, const uint8_t *packet, int length)
{
    if (status != srtp_err_status_ok) {
        printf("refused %d\n", (int)status);
        return;
    }
    fputs("ok ", stdout);
    for (int i = 0; i < length; i++) {
        printf("%02x", packet[i]);
    }
    putchar('\n');
}

static void open_context(int number)
{
    const char *suite = strtok(NULL, " ");
    const char *ssrc = strtok(NULL, " ");
    const char *digits = strtok(NULL, " ");
    uint8_t key[KEY] = { 0 };
    srtp_policy_t policy;
    if (digits == NULL || parse_hex(digits, key, KEY) < 0) {
        puts("bad key");
        return;
    }
    memset(&policy, 0, sizeof policy);
    if (strcmp(suite, "AES_CM_128_HMAC_SHA1_80") == 0) {
        srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtp);
        srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtcp);
    } else if (strcmp(suite, "AEAD_AES_128_GCM") == 0) {
        srtp_crypto_policy_set_aes_gcm_128_16_auth(&policy.rtp);
        srtp_crypto_policy_set_aes_gcm_128_16_auth(&policy.rtcp);
    } else {
        puts("bad suite");
        return;
    }
    policy.ssrc.type = ssrc_specific;
    policy.ssrc.value = (uint32_t)strtoul(ssrc, NULL, 16);
    policy.key = key;
    policy.window_size = WINDOW;
    srtp_err_status_t status = srtp_create(&contexts[number], &policy);
    if (status == srtp_err_status_ok) {
        puts("ok");
    } else {
        answer(status, NULL, 0);
    }
}

static void transform(int number, int protect)
{
    static uint8_t packet[PACKET + SRTP_MAX_TRAILER_LEN];
    const char *digits = strtok(NULL, " ");
    int length = parse_hex(digits == NULL ? "" : digits, packet, PACKET);
    if (length < 0) {
        puts("bad packet");
        return;
    }
    srtp_err_status_t status = protect ? srtp_protect(contexts[number], packet, &length) : srtp_unprotect(contexts[number], packet, &length);
    answer(status, packet, length);
}

int main(void)
{
    static char line[LINE];
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (srtp_init() != srtp_err_status_ok) {
        puts("bad library");
        return 1;
    }
    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        const char *command = strtok(line, " ");
        const char *digits = strtok(NULL, " ");
        int number = digits == NULL ? -1 : atoi(digits);
        if (command == NULL || number < 0 || number >= CONTEXTS) {
            puts("bad command");
        } else if (strcmp(command, "open") == 0) {
            open_context(number);
        } else if (contexts[number] == NULL) {
            puts("bad number");
        } else if (strcmp(command, "protect") == 0 || strcmp(command, "unprotect") == 0) {
            transform(number, command[0] == 'p');
        } else if (strcmp(command, "close") == 0) {
            srtp_dealloc(contexts[number]);
            contexts[number] = NULL;
            puts("ok");
        } else {
            puts("bad command");
        }
    }
    return 0;
}
